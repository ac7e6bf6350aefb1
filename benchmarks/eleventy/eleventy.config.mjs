// The same articles as bare pages, and a page for every outlet, name and event, as any blog made with Eleventy has them.
export default function (eleventy) {
  eleventy.addCollection("lists", (api) => {
    const lists = new Map();
    for (const article of api.getFilteredByGlob("articles/*.md")) {
      const { outlet, names = [], events = [] } = article.data;
      for (const [kind, titles] of Object.entries({ outlets: [outlet], names, events }))
        for (const name of titles) {
          const key = `${kind}/${name}`;
          if (!lists.has(key)) lists.set(key, { kind, name, articles: [] });
          lists.get(key).articles.push(article);
        }
    }
    return [...lists.values()];
  });
  return { markdownTemplateEngine: false, dir: { output: "public" } };
}
