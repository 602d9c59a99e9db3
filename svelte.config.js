import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The styles of each scoping class. @type {Map<string, string>} */
const styles = new Map();

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    /**
     * The class that scopes the styles of a component. Svelte’s own is longer, and random letters do not compress.
     *
     * @param {{ hash: (text: string) => string, css: string }} component
     */
    cssHash({ hash, css }) {
      const name = `s-${hash(css).slice(-5)}`;
      if ((styles.get(name) ?? css) !== css)
        throw new Error(`Two components have the scoping class ${name}.`);
      styles.set(name, css);
      return name;
    },
  },
};
