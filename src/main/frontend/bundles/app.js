import 'htmx.org';
import '../parts/theme-choice.js';
import '../parts/requests.js';
import '../parts/menus.js';
import '../parts/keys.js';
import '../parts/selection.js';
import '../parts/file-size.js';
