// What a page says to those who have it read aloud, noted while it is drawn: headings, lists, tables, in the order of drawing.
import type { Role, StructureNode } from './structure.ts';

/** What a text becomes that is drawn straight into one of these. */
const wrappers: Partial<Record<Role, readonly Role[]>> = {
  Document: ['P'],
  Sect: ['P'],
  L: ['LI', 'LBody'],
  LI: ['LBody'],
  Table: ['TR', 'TD'],
  TR: ['TD'],
};

const holders: Partial<Record<Role, Role>> = { TR: 'Table', LI: 'L' };

export class Spoken {
  readonly root: StructureNode = { role: 'Sect', children: [] };
  private readonly page: number;
  private readonly open: StructureNode[] = [this.root];
  private pieces = 0;
  private isSilent = false;

  /** `page` counts from 0. */
  constructor(page: number) {
    this.page = page;
  }

  private get current(): StructureNode {
    return this.open.at(-1) ?? this.root;
  }

  /** What is drawn meanwhile belongs to a new element. */
  within<T>(role: Role, draw: () => T, scope?: StructureNode['scope']): T {
    this.begin(role, scope);
    const drawn = draw();
    this.end();
    return drawn;
  }

  /** For what does not end where it began in the code, such as text that runs over pages. */
  begin(role: Role, scope?: StructureNode['scope']): void {
    const node: StructureNode = { role, children: [], ...(scope ? { scope } : {}) };
    this.homeFor(role).children.push(node);
    this.open.push(node);
  }

  end(): void {
    const node = this.open.pop();
    // An empty cell keeps its place; anything else that says nothing is nothing.
    if (!node || node.children.length > 0 || node.role === 'TD' || node.role === 'TH') return;
    const home = this.homeOf(node);
    home?.children.splice(home.children.indexOf(node), 1);
  }

  private homeOf(node: StructureNode): StructureNode | undefined {
    const { current } = this;
    const inner = current.children.at(-1);
    return [current, inner].find(
      (one): one is StructureNode => one !== undefined && 'role' in one && one.children.includes(node),
    );
  }

  /** Rows and items drawn one after the other make one table, one list. */
  private homeFor(role: Role): StructureNode {
    const holder = holders[role];
    const { current } = this;
    if (holder === undefined || current.role === holder) return current;
    const last = current.children.at(-1);
    if (last && 'role' in last && last.role === holder) return last;
    const fresh: StructureNode = { role: holder, children: [] };
    current.children.push(fresh);
    return fresh;
  }

  /** What is drawn meanwhile belongs to a cell of the row under way that is there already. */
  inCell<T>(at: number, draw: () => T): T {
    const cell = this.current.children[at];
    return cell && 'role' in cell ? this.inside(cell, draw) : draw();
  }

  private inside<T>(node: StructureNode, draw: () => T): T {
    this.open.push(node);
    const drawn = draw();
    this.open.pop();
    return drawn;
  }

  /** What is drawn meanwhile is not read out: running names, counts of pages. */
  silently<T>(draw: () => T): T {
    this.isSilent = true;
    const drawn = draw();
    this.isSilent = false;
    return drawn;
  }

  /** The operators of a text, marked as a piece of what is said. */
  text(operators: string): string {
    if (this.isSilent) return this.artifact(operators);
    let node = this.current;
    for (const role of wrappers[node.role] ?? []) {
      const inner: StructureNode = { role, children: [] };
      node.children.push(inner);
      node = inner;
    }
    const piece = this.pieces++;
    node.children.push({ page: this.page, piece });
    return `/${node.role} <</MCID ${piece}>> BDC\n${operators}\nEMC`;
  }

  /** Lines, boxes, dots. */
  artifact(operators: string): string {
    return `/Artifact BMC\n${operators}\nEMC`;
  }
}
