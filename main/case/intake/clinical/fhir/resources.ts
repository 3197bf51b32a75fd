// All resources of a FHIR file, whatever holds them (a bundle, a list, lines, one alone), and what refers to what.
import { parseXml } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import type { Json } from './values.ts';
import { isJson, list, obj, str } from './values.ts';

export type Resource = Json & { resourceType: string };

export function isResource(value: unknown): value is Resource {
  return isJson(value) && typeof value['resourceType'] === 'string';
}

const maxResources = 200_000;

/** In their own order; bundles within bundles are opened, never deeper than an honest file goes. */
export function resourcesIn(root: unknown, depth = 0): Resource[] {
  if (depth > 6) return [];
  if (Array.isArray(root)) return root.slice(0, maxResources).flatMap((one) => resourcesIn(one, depth + 1));
  if (!isJson(root)) return [];
  if (!isResource(root)) {
    // Some tools wrap what they hand out: {"entry": […]}, {"resources": […]}, {"fhir": {…}}.
    const inner = ['entry', 'resources', 'resource', 'fhir', 'data', 'bundle']
      .map((key) => root[key])
      .filter((value) => typeof value === 'object' && value !== null);
    return inner.flatMap((value) => resourcesIn(value, depth + 1));
  }
  if (root.resourceType !== 'Bundle' && root.resourceType !== 'Parameters') return [root];
  const entries = root.resourceType === 'Bundle' ? list(root['entry']) : list(root['parameter']);
  return entries.slice(0, maxResources).flatMap((entry) => {
    const inside = resourcesIn(entry['resource'] ?? entry['content'], depth + 1);
    const url = str(entry['fullUrl']) || str(entry['id']);
    // The address belongs to the entry and not to the resource, where references need it.
    return inside.map((one) => (url === '' || one['fullUrl'] !== undefined ? one : { ...one, fullUrl: url }));
  });
}

/** Finds what a resource refers to: within itself, by address, or by type and id. */
export class Library {
  readonly all: readonly Resource[];
  private readonly known = new Map<string, Resource>();

  constructor(all: readonly Resource[]) {
    this.all = all;
    for (const one of all) {
      const id = str(one['id']);
      for (const key of [
        str(one['fullUrl']),
        id === '' ? '' : `${one.resourceType}/${id}`,
        id === '' ? '' : `urn:uuid:${id}`,
      ])
        if (key !== '' && !this.known.has(key)) this.known.set(key, one);
    }
  }

  of(...types: string[]): Resource[] {
    return this.all.filter((one) => types.includes(one.resourceType));
  }

  find(reference: unknown, within: Json): Json | null {
    const link = obj(reference);
    const to = str(link?.['reference']);
    if (to.startsWith('#'))
      return list(within['contained']).find((one) => str(one['id']) === to.slice(1)) ?? null;
    if (to === '') return null;
    return (
      this.known.get(to) ??
      this.known.get(
        to
          .split('/')
          .slice(-2)
          .join('/')
          .replace(/\/_history\/.*$/, ''),
      ) ??
      null
    );
  }
}

/** Elements become fields, `value` attributes their values: enough for everything that is read here. */
export function resourceFromXml(element: XmlElement): Resource {
  const fields: Record<string, unknown> = { resourceType: element.name };
  fill(fields, element);
  return fields as Resource;
}

function fill(fields: Record<string, unknown>, element: XmlElement): void {
  for (const inner of element.children) {
    if (typeof inner === 'string') continue;
    const value = valueOf(inner);
    const before = fields[inner.name];
    fields[inner.name] =
      before === undefined
        ? value
        : Array.isArray(before)
          ? [...(before as unknown[]), value]
          : [before, value];
  }
}

function valueOf(element: XmlElement): unknown {
  if (element.name === 'div') return element;
  const first = element.children.find((node): node is XmlElement => typeof node !== 'string');
  // Whole resources stand in a wrapper of their own.
  if (first && /^(resource|contained)$/.test(element.name)) return resourceFromXml(first);
  const value = element.attributes['value'];
  if (value !== undefined && !first) return value;
  const fields: Record<string, unknown> = { ...(value === undefined ? {} : { value }) };
  if (element.attributes['id'] !== undefined) fields['id'] = element.attributes['id'];
  fill(fields, element);
  return fields;
}

/** The text a resource or section carries for people, as a tree; null where there is none worth showing. */
export function divOf(holder: Json): XmlElement | null {
  const text = obj(holder['text']);
  if (!text || str(text['status']) === 'empty') return null;
  const div = text['div'];
  if (typeof div === 'string') return parseXml(div);
  return isJson(div) && 'children' in div ? (div as unknown as XmlElement) : null;
}
