// A module that is made when it's asked for ("page:report", "record:check"), for the build and for the tests.

/** As a plugin of esbuild; `id` has its namespace before a colon, `make` gives the module's text. */
export const forEsbuild = (id, make) => ({
  name: id,
  setup(bundler) {
    const [namespace, path] = id.split(":");
    bundler.onResolve({ filter: new RegExp(`^${id}$`) }, () => ({ path, namespace }));
    bundler.onLoad({ filter: /.*/, namespace }, async () => ({ contents: await make() }));
  },
});

/** As a plugin of Vite, which runs the tests. */
export const forVite = (id, make) => ({
  name: id,
  enforce: "pre",
  resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
  load: (asked) => (asked === `\0${id}` ? make() : undefined),
});
