// How long a text is in print and where its lines break, decided before any page is drawn. The widths are those of the reading face.

export type Weight = 'regular' | 'bold';

/** Thousandths of the size, from U+0020 to U+007E and from U+00A0 to U+00FF. A test holds them against the font file. */
export const asciiWidths: Record<Weight, readonly number[]> = {
  regular:
    list(`280 286 301 651 592 919 731 160 299 299 485 606 210 362 210 387 648 407 548 576 614 588 598 510 615 595 210 210 553 628 553 480
    778 626 613 645 669 569 552 694 694 392 512 631 541 824 693 714 592 724 614 592 558 690 593 856 623 575 607 317 387 344 552 372 243 525
    566 485 564 538 314 558 550 252 245 492 262 845 550 548 566 574 349 471 326 540 461 684 481 449 460 344 237 344 555`),
  bold: list(`312 303 390 765 610 969 725 210 335 335 485 595 271 373 272 440 659 440 579 600 624 607 626 537 624 571 272 272 569 612 569 547
    781 678 643 658 688 597 566 718 701 424 561 663 552 858 717 746 629 756 650 610 607 686 644 886 685 650 618 340 440 344 582 400 288 552
    596 510 596 563 365 593 571 300 259 555 318 882 571 576 596 599 376 508 376 567 530 740 539 521 505 381 254 381 537`),
};
export const latinWidths: Record<Weight, readonly number[]> = {
  regular:
    list(`280 286 485 610 580 575 237 528 368 798 371 562 602 527 798 356 352 579 382 383 243 527 509 240 265 256 380 562 816 820 867 450
    626 626 626 626 626 626 891 645 569 569 569 569 392 392 392 392 689 693 714 714 714 714 714 532 714 690 690 690 690 575 592 582 525 525
    525 525 525 525 866 485 538 538 538 538 252 252 252 266 565 550 548 548 548 548 548 606 548 540 540 540 540 449 566 449`),
  bold: list(`312 303 510 634 593 650 254 555 432 798 390 649 615 527 798 383 394 611 402 407 288 527 521 294 297 284 403 649 846 852 921 526
    678 678 678 678 678 678 966 658 597 597 597 597 424 424 424 424 708 717 746 746 746 746 746 536 746 686 686 686 686 650 629 621 552 552
    552 552 552 552 878 510 563 563 563 563 300 300 300 314 588 571 576 576 576 576 576 595 576 567 567 567 567 521 596 521`),
};
const punctuation: Record<string, number> = {
  '–': 504,
  '—': 832,
  '‘': 269,
  '’': 269,
  '“': 479,
  '”': 479,
  '•': 438,
  '…': 780,
  '·': 294,
};

function list(text: string): number[] {
  return text.trim().split(/\s+/).map(Number);
}

function charWidth(char: string, weight: Weight): number {
  const code = char.codePointAt(0) ?? 0;
  const known = code < 0x7f ? asciiWidths[weight][code - 0x20] : latinWidths[weight][code - 0xa0];
  if (known !== undefined) return known;
  // Other alphabets are set in other faces: near enough, and a drawn line is squeezed rather than run over.
  return punctuation[char] ?? (code < 0x0600 ? 660 : code >= 0x1e00 && code < 0x2000 ? 660 : 1000);
}

export type Type = { sizePt: number; weight: Weight };

export function textWidthPt(text: string, { sizePt, weight }: Type): number {
  let width = 0;
  for (const char of text) width += charWidth(char, weight);
  return (width * sizePt) / 1000;
}

/** The longest beginning that fits, at least one character. Returns it and the rest. */
function splitWord(word: string, type: Type, widthPt: number): [string, string] {
  const chars = [...word];
  let width = 0;
  let count = 0;
  while (count < chars.length) {
    width += textWidthPt(chars[count] ?? '', type);
    if (width > widthPt && count > 0) break;
    count++;
  }
  return [chars.slice(0, count).join(''), chars.slice(count).join('')];
}

function wrapParagraph(text: string, type: Type, widthPt: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\u3000]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidthPt(longer, type) <= widthPt) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    let rest = word;
    while (textWidthPt(rest, type) > widthPt && [...rest].length > 1) {
      const [head, tail] = splitWord(rest, type, widthPt);
      lines.push(head);
      rest = tail;
    }
    line = rest;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Lines no wider than `widthPt`; a line break in the text stays one. Never empty: an empty text is one empty line. */
export function wrapText(text: string, type: Type, widthPt: number): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, type, widthPt));
}

/** Shortens one line so that it fits with an ellipsis. */
export function ellipsize(line: string, type: Type, widthPt: number): string {
  if (textWidthPt(line, type) <= widthPt) return line;
  const chars = [...line];
  while (chars.length > 0 && textWidthPt(`${chars.join('').trimEnd()}…`, type) > widthPt) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** At most `maxLines` lines; where something is cut, the last one ends with an ellipsis. */
export function fitText(
  text: string,
  type: Type,
  { widthPt, maxLines }: { widthPt: number; maxLines: number },
): string[] {
  const lines = wrapText(text, type, widthPt);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.pop() ?? '';
  const ended = textWidthPt(`${last}…`, type) <= widthPt ? `${last}…` : ellipsize(`${last}……`, type, widthPt);
  return [...kept, ended];
}
