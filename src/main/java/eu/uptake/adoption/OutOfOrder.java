package eu.uptake.adoption;

/** A signature that is not due: the company signs first, then its centre, then the programme. */
public class OutOfOrder extends RuntimeException {

    OutOfOrder(Signatory signatory, SignOffState state) {
        super(signatory + " cannot sign a record that is " + state);
    }
}
