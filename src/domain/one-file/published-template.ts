/** The template of the one file as a build publishes it beside the page, at `one-file/template.json`. */
export interface PublishedTemplate {
  readonly shell: string;
  /** The name of the program among the parts. */
  readonly program: string;
  /** By the name by which the program asks for it, each file and its address from the page. */
  readonly parts: Record<string, { readonly type: string; readonly from: string }>;
}
