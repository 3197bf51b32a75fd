// How hard a text is to read, as a school grade (Flesch–Kincaid). For sentences of ours; names and numbers of laws are no measure of them.

/** Groups of vowels, less a silent ending: close enough for whole letters. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^lt]ed|[^l]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n+/).filter((sentence) => /[a-z]/i.test(sentence));
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word));
  if (words.length === 0) return 0;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / Math.max(1, sentences.length)) + 11.8 * (spoken / words.length) - 15.59;
}
