import { expect, test } from 'vitest';
import { places } from '../frame/places.ts';
import { en } from '../strings/en.ts';
import { es } from '../strings/es.ts';
import { articleFor, articles, articlesWith } from './articles.ts';

test('every screen has its article, and every article is reached from one', () => {
  for (const place of places) {
    const id = articleFor({ place });
    expect(articles.find((article) => article.id === id)?.leadsTo.place).toBe(place);
  }
  expect(articles.map(({ id }) => id).toSorted()).toEqual(Object.keys(en.help.articles).toSorted());
});

test('a part of a place opens its own article', () => {
  expect(articleFor({ place: 'opinions', part: 'compare' })).toBe('compare');
  expect(articleFor({ place: 'path', openId: 'clocks' })).toBe('clocks');
  expect(articleFor({ place: 'records', openId: 'rec_1' })).toBe('papers');
});

test('articles are found by their words, the title first, accents or not', () => {
  expect(articlesWith('packet', en.help.articles)[0]).toBe('packet');
  expect(articlesWith('fax report', en.help.articles)).toEqual(['letter']);
  expect(articlesWith('opinion', es.help.articles)[0]).toBe('opinion');
  expect(articlesWith('zebra', en.help.articles)).toEqual([]);
  expect(articlesWith(' ', en.help.articles)).toEqual([]);
});
