/**
 * What databases and their drivers say when a statement fails. Each pattern asks for a form that only they have, so that
 * prose about databases, and an API about them, is none.
 */
const errors: readonly { readonly database: string; readonly pattern: RegExp }[] = [
  { database: 'SQL', pattern: /\bSQLSTATE\[(?:\w{5}|HY\w{3})\]/ },
  { database: 'PostgreSQL', pattern: /\bERROR: {1,2}[^\n"]{1,200}"[^\n]{0,300}\bLINE \d+:/ },
  { database: 'PostgreSQL', pattern: /\bsyntax error at or near "[^\n"]{0,200}"/ },
  {
    database: 'PostgreSQL',
    pattern: /\bviolates (?:foreign key|unique|check|not-null|exclusion) constraint "[\w.]{1,100}"/,
  },
  { database: 'PostgreSQL', pattern: /\brelation "[\w.]{1,100}" does not exist\b/ },
  { database: 'PostgreSQL', pattern: /\bpq: [a-z][^\n]{1,200}"|(?<!\w)psycopg2?\.(?:errors\.)?\w{1,60}/ },
  { database: 'MySQL', pattern: /\bYou have an error in your SQL syntax; check the manual\b/ },
  { database: 'MySQL', pattern: /\bError(?: code)?:? 1\d{3} \(?\w{5}\)?:|\bER_[A-Z]{2,20}_[A-Z_]{2,40}: / },
  { database: 'MySQL', pattern: /\bDuplicate entry '[^'\n]{0,200}' for key '[^'\n]{1,100}'/ },
  {
    database: 'SQLite',
    pattern:
      /\bSQLITE_[A-Z]{3,20}\b|\bsqlite3\.\w{2,30}Error\b|\b(?:UNIQUE|NOT NULL|FOREIGN KEY|CHECK) constraint failed\b/,
  },
  { database: 'SQL Server', pattern: /\bUnclosed quotation mark after the character string\b/ },
  { database: 'SQL Server', pattern: /\bMsg \d{3,5}, Level \d{1,2}, State \d{1,3}\b/ },
  { database: 'Oracle', pattern: /\bORA-\d{5}: / },
  {
    database: 'MongoDB',
    pattern: /\bE11000 duplicate key error\b|\bMongo(?:Server|Network|Bulk\w{1,10})Error\b/,
  },
  {
    database: 'SQL',
    pattern:
      /\borg\.hibernate\.\w{1,60}\.?\w{0,60}Exception\b|\bjava\.sql\.SQL\w{0,60}Exception\b|\bQueryFailedError: /,
  },
];

/** An error's text stands at the beginning, or there is none. */
const longest = 64 * 1024;

export interface FoundDatabaseError {
  readonly database: string;
  /** The words that show it. */
  readonly words: string;
}

/** A word of each of them, whatever its quotes are wrapped in; most texts have none. */
const hint =
  /SQL|ERROR:|syntax error|constraint|relation|pq: |psycopg|Error|ER_|Duplicate entry|quotation mark|Msg |ORA-|E11000|hibernate/;

/** The first error of a database in a text, also where its quotes are escaped. */
export function databaseErrorIn(text: string): FoundDatabaseError | undefined {
  const start = text.slice(0, longest);
  if (!hint.test(start)) return undefined;
  const plain = start
    .replace(/\\(["'\\/])/g, '$1')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&#(?:39|x27);/g, "'");
  for (const { database, pattern } of errors) {
    const found = pattern.exec(plain);
    if (found) return { database, words: found[0].slice(0, 120) };
  }
  return undefined;
}
