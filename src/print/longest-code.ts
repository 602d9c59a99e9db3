/** The longest address that a QR code of two centimetres and a half still tells to a telephone, in characters. */
export const LONGEST_CODE = 400;
