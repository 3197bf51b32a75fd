// Whose paper is it? The name and birth date that a page states, beside those of the case. It raises a doubt and never decides.

/** Words as the page has them. */
export type StatedPatient = { names: string[]; births: string[] };
export type Patient = { patientName: string; nameOnId: string; dateOfBirth: string | null };
export type PatientDoubt = { about: 'name' | 'birth-date'; stated: string };

const most = 5;
// Letters of any alphabet; a name ends where the line, a wide gap or the next label does.
const nameLabel =
  /(?:^|[\n\t;|]|\s{2}|\. )\s*(?:patient(?:['’]s)?(?:\s+n?ame)?|pt\.?(?:\s+name)?|name(?:\s+of\s+patient)?|nombre(?:\s+del\s+paciente)?|paciente|re)\s*[:#]\s*([^\n\t|]{3,80})/giu;
const nextLabel =
  /\s{2,}|[;|(\d]|,?\s+(?:born|nacid[oa]|dob|d\.o\.b|date|fecha|mrn|sex|sexo|gender|age|edad|id|acct|account|phone|tel|room|ssn|medical|address|provider|diagnostic|visit|report|ref|physician|page|insurance)\b/iu;
const birthLabel =
  /(?:\bd\.?\s?o\.?\s?b\.?|\bdate\s+of\s+birth|\bbirth\s*date|\bborn(?:\s+on)?|\bfecha\s+de\s+nacimiento|\bnacid[oa](?:\s+el)?)\s*[:.#]?\s*([0-9][0-9a-z\s,./-]{5,20}|[a-z]{3,10}\.?\s+[0-9]{1,2},?\s+[0-9]{4})/giu;

/** What the pages of a document say of their patient. */
export function statedPatient(text: string): StatedPatient {
  const names = [...text.matchAll(nameLabel)]
    .map(([, rest = '']) => (rest.split(nextLabel)[0] ?? '').replace(/[\s,.:-]+$/, '').trim())
    .filter((name) => tokensOf(name).length >= 2 && tokensOf(name).length <= 6);
  const births = [...text.matchAll(birthLabel)]
    .map(([, rest = '']) => rest.trim())
    .filter((date) => readings(date).length > 0);
  return { names: [...new Set(names)].slice(0, most), births: [...new Set(births)].slice(0, most) };
}

/** Doubts only where the page states something, and nothing that it states fits. */
export function patientDoubts({ names, births }: StatedPatient, patient: Patient): PatientDoubt[] {
  const doubts: PatientDoubt[] = [];
  const known = [patient.patientName, patient.nameOnId].filter((name) => tokensOf(name).length > 0);
  const [firstName] = names;
  if (
    firstName !== undefined &&
    known.length > 0 &&
    !names.some((name) => known.some((own) => isSameName(name, own)))
  )
    doubts.push({ about: 'name', stated: firstName });
  const { dateOfBirth } = patient;
  const [firstBirth] = births;
  if (firstBirth !== undefined && dateOfBirth !== null && !births.some((date) => mayBe(date, dateOfBirth)))
    doubts.push({ about: 'birth-date', stated: births[0] ?? firstBirth });
  return doubts;
}

const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sr',
  'sra',
  'jr',
  'ii',
  'iii',
  'md',
  'the',
  'de',
  'la',
  'del',
]);

function tokensOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}]+/u).filter((token) => token !== '' && !titles.has(token));
}

/**
 * Two names that may be one person's: the shorter one's words all stand in the longer one, an initial for a word, a short form
 * for a long one, a letter misread. So "Quillfeather, M. A." is "Marguerite Anne Quillfeather", and "Margarita Quillfeather" is not.
 */
export function isSameName(a: string, b: string): boolean {
  const [few, many] = [tokensOf(a), tokensOf(b)].toSorted((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (few.length === 0) return false;
  const left = [...many];
  let whole = 0;
  for (const token of few) {
    const at = left.findIndex((other) => mayBeSameWord(token, other));
    if (at < 0) return false;
    if (token.length > 1 && (left[at]?.length ?? 0) > 1) whole++;
    left.splice(at, 1);
  }
  return whole > 0;
}

function mayBeSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1 || (short.length >= 3 && short.length < long.length)) {
    if (long.startsWith(short)) return true;
  }
  return short.length >= 5 && long.length - short.length <= 1 && differByOne(short, long);
}

/** One letter more, less or other: what a reader of pictures gets wrong. */
function differByOne(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Every day that a date may mean: in figures, day and month may stand either way round. */
function readings(date: string): string[] {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})/.exec(date);
  if (iso) return real(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4}|\d{2})(?!\d)/.exec(date);
  if (figures) {
    const [, a, b, y = ''] = figures;
    const years = y.length === 4 ? [y] : [`19${y}`, `20${y}`];
    return years.flatMap((year) => [...real(year, a, b), ...real(year, b, a)]);
  }
  const dayFirst = /^(\d{1,2})\.?[\s-]*([a-z]{3})[a-z]*\.?[\s,-]*(\d{4})/i.exec(date);
  if (dayFirst) return real(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/i.exec(date);
  return monthFirst ? real(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : [];
}

function monthOf(word: string | undefined): string {
  return String(months.indexOf((word ?? '').toLowerCase()) + 1);
}

function real(year = '', month = '', day = ''): string[] {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return [];
  return [`${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`];
}

/** The case may know the year only. */
function mayBe(date: string, known: string): boolean {
  const own = known.replace(/~$/, '').slice(0, 10);
  return readings(date).some((day) => day.startsWith(own));
}
