// The layers of all documents side by side, each as on or off as in its own document.
import type { LayerRef, Layers } from '../read/layers.ts';
import { encodeName } from '../read/syntax/text.ts';
import { referenceText } from './copier.ts';
import type { Copier } from './copier.ts';

export class PacketLayers {
  private readonly all: number[] = [];
  private readonly off: number[] = [];
  private readonly rules: string[] = [];

  /** Takes over those layers of a document that its copied pages use. */
  add(copier: Copier, layers: Layers): void {
    const used = (refs: readonly LayerRef[]): number[] =>
      refs.map((ref) => copier.known(ref.object)).filter((number) => number > 0);
    this.all.push(...used(layers.all));
    this.off.push(...used(layers.all.filter((layer) => layers.off.has(layer.object))));
    for (const rule of layers.rules) {
      const subjects = used(rule.layers);
      if (subjects.length === 0) continue;
      this.rules.push(
        `<< /Event ${encodeName(rule.event)} /OCGs [${list(subjects)}] /Category [${rule.categories.map(encodeName).join(' ')}] >>`,
      );
    }
  }

  /** What stands behind /OCProperties in the catalog, or null where no page has layers. */
  text(): string | null {
    if (this.all.length === 0) return null;
    const all = list(this.all);
    return `<< /OCGs [${all}] /D << /BaseState /ON /OFF [${list(this.off)}] /Order [${all}] /AS [${this.rules.join(' ')}] >> >>`;
  }
}

function list(numbers: readonly number[]): string {
  return numbers.map(referenceText).join(' ');
}
