/** The window of the tests, in CSS pixels. That of the real map's tests is smaller, where its size is not the point. */
export const DESKTOP = { width: 1440, height: 900 };
