// What a packet and the sheets around it say, in the language of their reader. The words themselves stand beside this.
import type { Language } from '../../language.ts';
import { english } from './words-en.ts';
import type { PacketWords } from './words-en.ts';
import { spanish } from './words-es.ts';

export type { PacketWords };
export const packetWords: Record<Language, PacketWords> = { en: english, es: spanish };

export function wordsFor({ packet }: { packet: { language: Language } }): PacketWords {
  return packetWords[packet.language];
}
