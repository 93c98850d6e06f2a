/** Plurals that no rule gives, or that a rule would get wrong. */
const irregular = new Map(
  (
    'people person|children child|men man|women woman|mice mouse|feet foot|teeth tooth|geese goose|oxen ox|' +
    'indices index|vertices vertex|matrices matrix|appendices appendix|criteria criterion|phenomena phenomenon|' +
    'schemata schema|curricula curriculum|alumni alumnus|radii radius|syllabi syllabus|formulae formula|' +
    'analyses analysis|crises crisis|theses thesis|hypotheses hypothesis|diagnoses diagnosis|axes axis|' +
    'quizzes quiz|aliases alias|atlases atlas|biases bias|canvases canvas|gases gas|lenses lens|' +
    'leaves leaf|shelves shelf|wolves wolf|knives knife|lives life|wives wife|halves half|calves calf|' +
    'thieves thief|selves self|loaves loaf|movies movie|cookies cookie|ties tie|pies pie|calories calorie|zombies zombie|' +
    'menus menu|caches cache|shoes shoe|toes toe|fuses fuse|uses use|excuses excuse'
  )
    .split('|')
    .map((pair): [string, string] => {
      const [many = '', one = ''] = pair.split(' ');
      return [many, one];
    }),
);

/** Nouns whose last letter is an s of their own. */
const unchanged: ReadonlySet<string> = new Set(
  'news series species means chassis alias atlas bias canvas gas lens always https dns sms aws ios os tls cors'.split(
    ' ',
  ),
);

/** Best first: the first ending that fits tells how the singular ends. */
const endings: readonly [RegExp, string][] = [
  [/(ss|us|is)$/, '$1'],
  [/([^aeiou])ies$/, '$1y'],
  [/(ss|x|ch|sh)es$/, '$1'],
  [/([oa]use)s$/, '$1'],
  [/(us)es$/, '$1'],
  [/([^aeiou]o)es$/, '$1'],
  [/s$/, ''],
];

/** The singular of an English noun in lower case; a noun in the singular is left as it is. */
export function singular(noun: string): string {
  const known = irregular.get(noun);
  if (known !== undefined) return known;
  if (unchanged.has(noun) || noun.length < 3) return noun;
  const [pattern, ending] = endings.find(([one]) => one.test(noun)) ?? [/$/, ''];
  return noun.replace(pattern, ending);
}
