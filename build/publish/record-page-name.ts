/** The folder of the pages, from the atlas. */
export const PAGES_FOLDER = 'initiatives';

/** The address of the page of a record, from the atlas. */
export const recordPage = (id: string): string => `${PAGES_FOLDER}/${id}.html`;
