/** The longest address, in characters, that phones still read from a QR code 25 mm wide. */
export const LONGEST_CODE = 400;
