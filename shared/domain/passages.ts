// Sentences of a report that may answer a question of the comparison, found by plain word rules that a family can read. Only ever offered.
import type { Axis } from './opinion.ts';
import type { PlacedWord } from './quote.ts';

/** One of these must stand in the sentence; the more of them, the likelier. */
const signs: Readonly<Record<Axis, readonly RegExp[]>> = {
  diagnosis: [
    /\bdiagnos(?:is|es|ed)\b/i,
    /\bimpression\b/i,
    /\bconsistent with\b/i,
    /\b(?:represents|suffers from)\b/i,
  ],
  certainty: [
    /\b(?:certain(?:ty)?|uncertain|sure|confident|confidence)\b/i,
    /\bwithin (?:the )?limits\b/i,
    /\bprobabl[ey]\b/i,
  ],
  size: [/\bmeasur(?:es|ed|ement|ing)\b/i, /\d\s*(?:mm|cm)\b/i, /\b(?:size|diameter)\b/i],
  finding: [
    /\b(?:nodule|mass|lesion|tumou?r|spot|shadow|stenosis|fracture|enhanc\w+)\b/i,
    /\d\s*(?:mm|cm)\b/i,
  ],
  cells: [/\b(?:cells?|cytolog\w+|histolog\w+|biops\w+|slides?|patholog\w+|dysplasia|atypical|grade)\b/i],
  cause: [/\b(?:caused?|due to|because of|result of|brought on|triggered)\b/i, /\bcould be the\b/i],
  stage: [/\b(?:stage|staging|metasta\w+|spread|proven cancer|no cancer|high-risk)\b/i, /\bcancer has\b/i],
  recommendation: [
    /\b(?:recommend\w*|advise[sd]?|suggest(?:ed)?|propose[sd]?)\b/i,
    /\b(?:should (?:be|have|undergo)|plan is)\b/i,
    /\bno operation\b/i,
  ],
  alternatives: [
    /\b(?:alternativ\w+|option|options|instead|another way|otherwise)\b/i,
    /\bnot advised\b/i,
    /\bif .+, (?:then )?(?:watch|operate)/i,
  ],
  benefits: [/\b(?:benefits?|advantage|avoids?|removes?|prevents?|improves?)\b/i],
  risks: [/\b(?:risks?|complications?|side effects?|mortality|die|death|bleeding|small chance)\b/i],
  urgency: [
    /\b(?:urgent|urgency|soon|delay|wait|safe (?:to|time)|within (?:about )?\w+ (?:days|weeks|months))\b/i,
    /\b(?:days|weeks|months)\b.+\b(?:safe|acceptable)\b/i,
  ],
  'tests-wanted': [
    /\b(?:further|repeat|additional|more|no further) (?:tests?|samples?|scans?|imaging|FNA)\b/i,
    /\b(?:MRI|CT|EUS|PET|ultrasound|biopsy|blood test|HbA1c)\b.*(?:;|\band a repeat\b|\bin \d)/i,
  ],
  'key-factors': [
    /\b(?:most important|matters most|weigh\w* most|main reason|key factors?|decisive|decides)\b/i,
  ],
  reasoning: [
    /\b(?:arrive[sd]? at|conclu\w+|based on|rests? on|reason(?:ing)?|side by side|put(?:ting)? .+ together)\b/i,
    /\bwe read\b/i,
  ],
  'comparable-cases': [
    /\b(?:other (?:cases|patients)|in my experience|like this|similar (?:cases|patients)|of (?:ten|10)\b)/i,
  ],
  'would-do': [/\b(?:I would|we would|I'd|if (?:she|he|it) were my|my own)\b/i],
  'change-mind': [/\b(?:change (?:my|our) mind|would reconsider|unless|any one of these|if .+ I would)\b/i],
  trials: [/\b(?:trials?|studies|registry|registries|research study)\b/i],
  'follow-up': [/\b(?:follow[- ]?up|surveillance|every (?:\w+ )?(?:months|years?)|yearly|check-?ups?)\b/i],
};

export type Passage = {
  page: number;
  /** Letter by letter as the page has it, words parted by one space. */
  text: string;
  /** The words that brought it here. */
  found: readonly string[];
};

/** A full stop after these ends no sentence. */
const abbreviations =
  /^(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|approx|e\.g|i\.e|p|pp|Fig|Inc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.$/i;
const mostWords = 70;
const leastWords = 3;

/** A new block begins: a wide gap, a column of its own, another size of letters, or a line that ended long before the margin. */
function isBlockEnd(word: PlacedWord, next: PlacedWord, marginX: number): boolean {
  const height = Math.max(word.height, next.height);
  const isSameLine = Math.abs(next.y - word.y) < height * 0.6;
  if (isSameLine) return next.x - (word.x + word.width) > height * 2.5;
  const [small, large] = [Math.min(word.height, next.height), height];
  return (
    next.y < word.y ||
    next.y - word.y > large * 2.1 ||
    large > small * 1.6 ||
    word.x + word.width < marginX * 0.62
  );
}

function endsHere(word: PlacedWord, next: PlacedWord | undefined, marginX: number): boolean {
  if (!next) return true;
  if (isBlockEnd(word, next, marginX)) return true;
  return (
    /[.!?][”"’)]*$/.test(word.text) && !abbreviations.test(word.text) && /^[“"(‘]*[\p{Lu}\d]/u.test(next.text)
  );
}

/** `words` in reading order, as the page gives them. */
export function sentencesOf(words: readonly PlacedWord[]): string[] {
  const sentences: string[] = [];
  let open: string[] = [];
  const marginX = Math.max(0, ...words.map(({ x, width }) => x + width));
  for (const [at, word] of words.entries()) {
    open.push(word.text);
    if (!endsHere(word, words[at + 1], marginX) && open.length < mostWords) continue;
    if (open.length >= leastWords) sentences.push(open.join(' '));
    open = [];
  }
  return sentences;
}

export type ReportPage = { page: number; words: readonly PlacedWord[] };

function foundIn(text: string, axis: Axis): string[] {
  return signs[axis].flatMap((sign) => sign.exec(text)?.[0] ?? []);
}

/** The likeliest first, at most three; those with as many signs in the order of the report. */
export function likelyPassages(pages: readonly ReportPage[], axis: Axis, most = 3): Passage[] {
  return pages
    .flatMap(({ page, words }) =>
      sentencesOf(words).flatMap((text): Passage[] => {
        const found = foundIn(text, axis);
        return found.length > 0 ? [{ page, text, found }] : [];
      }),
    )
    .toSorted((a, b) => b.found.length - a.found.length || a.page - b.page)
    .slice(0, most);
}
