// The same articles as bare pages, and a page for every outlet and name, as any blog made with Eleventy has them.
export default function (eleventy) {
  eleventy.addCollection("lists", (api) => {
    const lists = new Map();
    for (const article of api.getFilteredByGlob("articles/*.md"))
      for (const [kind, names] of [["outlets", [article.data.outlet]], ["names", article.data.names || []]])
        for (const name of names) {
          const key = `${kind}/${name}`;
          if (!lists.has(key)) lists.set(key, { kind, name, articles: [] });
          lists.get(key).articles.push(article);
        }
    return [...lists.values()];
  });
  return { markdownTemplateEngine: false, dir: { output: "public" } };
}
