/** The letter that stands for a selection where there is no room for its name: A, B, C, D. */
export const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);
