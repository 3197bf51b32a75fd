// Every colour of the face, by the role it plays, for light and for dark. No component picks a colour by value.

/** The four things a colour may mean. Meaning always comes with an icon and a word as well. */
export const meanings = ['waiting', 'arrived', 'needsYou', 'differs'] as const;
export type Meaning = (typeof meanings)[number];

/** How many opinions can be told apart by the colour of their highlights. After that they repeat; the number never does. */
export const opinionHues = 6;

type Surfaces = {
  paper: string;
  sheet: string;
  rail: string;
  hover: string;
  chosen: string;
  disabled: string;
};
type Lines = { line: string; edge: string; focus: string };
type Covers = { cover: string; coverSpine: string; coverInk: string };
type Inks = {
  ink: string;
  inkSoft: string;
  accent: string;
  accentHover: string;
  accentInk: string;
  accentWash: string;
  danger: string;
  dangerHover: string;
  dangerInk: string;
};
type MeaningColours = { [M in Meaning]: string } & { [M in Meaning as `${M}Wash`]: string } & {
  [M in Meaning as `${M}Line`]: string;
};
type Marks = { [N in 1 | 2 | 3 | 4 | 5 | 6 as `opinion${N}`]: string } & {
  [N in 1 | 2 | 3 | 4 | 5 | 6 as `opinion${N}Wash`]: string;
};
export type Colours = Surfaces & Lines & Inks & Covers & MeaningColours & Marks;

/** Paper-white and ink. Warm enough not to glare after dinner. */
export const light: Colours = {
  paper: '#fbfaf6',
  sheet: '#ffffff',
  rail: '#f4f1e9',
  hover: '#f3f0e7',
  chosen: '#e3efec',
  disabled: '#efece4',
  line: '#e2ddd0',
  edge: '#87867b',
  focus: '#0d6b6b',
  ink: '#1c2422',
  inkSoft: '#505a56',
  accent: '#0f5d5e',
  accentHover: '#0a4748',
  accentInk: '#ffffff',
  accentWash: '#e3efec',
  cover: '#0f5d5e',
  coverSpine: '#0a4748',
  coverInk: '#ffffff',
  danger: '#9b3620',
  dangerHover: '#7d2916',
  dangerInk: '#ffffff',
  waiting: '#475a70',
  waitingWash: '#f1f4f7',
  waitingLine: '#c6cfda',
  arrived: '#25663a',
  arrivedWash: '#eef6ee',
  arrivedLine: '#b5d5bb',
  needsYou: '#855000',
  needsYouWash: '#fdf5e3',
  needsYouLine: '#e8cd92',
  differs: '#9b3620',
  differsWash: '#fdf2ee',
  differsLine: '#e8bfb1',
  opinion1: '#1d5fa8',
  opinion1Wash: '#dbe8f8',
  opinion2: '#7a3f94',
  opinion2Wash: '#f0e2f5',
  opinion3: '#6b6100',
  opinion3Wash: '#f5f0bd',
  opinion4: '#a12c63',
  opinion4Wash: '#fbe0ec',
  opinion5: '#0b6a80',
  opinion5Wash: '#d5f0f5',
  opinion6: '#5a5f2c',
  opinion6Wash: '#e9edcf',
};

/** Lamp-light: the same paper in the evening, chosen by eye and not by turning the light values over. */
export const dark: Colours = {
  paper: '#161b1a',
  sheet: '#1d2322',
  rail: '#111615',
  hover: '#252c2b',
  chosen: '#1d3835',
  disabled: '#272d2c',
  line: '#333b39',
  edge: '#7d8783',
  focus: '#86d3cb',
  ink: '#ece8de',
  inkSoft: '#b6bcb4',
  accent: '#82cdc5',
  accentHover: '#a3ded8',
  accentInk: '#072322',
  accentWash: '#1d3835',
  cover: '#17494a',
  coverSpine: '#0f3536',
  coverInk: '#f3f0e8',
  danger: '#f0a48f',
  dangerHover: '#f6bcab',
  dangerInk: '#34100a',
  waiting: '#adbccf',
  waitingWash: '#222930',
  waitingLine: '#43505f',
  arrived: '#93cf9f',
  arrivedWash: '#1c2b22',
  arrivedLine: '#3b5c44',
  needsYou: '#ebbb6a',
  needsYouWash: '#2e2719',
  needsYouLine: '#66522a',
  differs: '#f0a48f',
  differsWash: '#33211c',
  differsLine: '#754436',
  opinion1: '#93bff0',
  opinion1Wash: '#1d3550',
  opinion2: '#d0a7e2',
  opinion2Wash: '#40274c',
  opinion3: '#d9cd6b',
  opinion3Wash: '#3d3910',
  opinion4: '#ee9dc1',
  opinion4Wash: '#4c2136',
  opinion5: '#7fcfe0',
  opinion5Wash: '#123c45',
  opinion6: '#c3ca8c',
  opinion6Wash: '#343818',
};

/** Light for eyes that need more: words at least 7 to 1, every line of a control and of a table drawn clearly. */
export const lightStrong: Colours = {
  ...light,
  paper: '#ffffff',
  rail: '#f6f5f1',
  line: '#85847a',
  edge: '#4d4d45',
  focus: '#004344',
  ink: '#000000',
  inkSoft: '#272d2b',
  accent: '#004344',
  accentHover: '#002b2c',
  cover: '#004344',
  coverSpine: '#002b2c',
  danger: '#711a08',
  dangerHover: '#551003',
  waiting: '#26364a',
  waitingLine: '#5e6d80',
  arrived: '#0b401d',
  arrivedLine: '#4d7a58',
  needsYou: '#553200',
  needsYouLine: '#8a6a2c',
  differs: '#711a08',
  differsLine: '#a05742',
  opinion1: '#0d3c74',
  opinion2: '#532069',
  opinion3: '#423b00',
  opinion4: '#720f3d',
  opinion5: '#004255',
  opinion6: '#383d10',
};

/** The same in the evening. */
export const darkStrong: Colours = {
  ...dark,
  paper: '#000000',
  sheet: '#0c100f',
  rail: '#000000',
  hover: '#1b2120',
  chosen: '#0f302d',
  line: '#717b78',
  edge: '#aab3af',
  focus: '#b9f2ea',
  ink: '#ffffff',
  inkSoft: '#e2e5e0',
  accent: '#a9ebe3',
  accentHover: '#cdf6f1',
  accentInk: '#001413',
  cover: '#0e3637',
  coverSpine: '#082728',
  coverInk: '#ffffff',
  danger: '#ffc4b4',
  dangerHover: '#ffdbd1',
  dangerInk: '#240502',
  waiting: '#d3deec',
  waitingLine: '#7a8a9d',
  arrived: '#b9e9c3',
  arrivedLine: '#6a9576',
  needsYou: '#ffd893',
  needsYouLine: '#a78a4c',
  differs: '#ffc4b4',
  differsLine: '#b3705d',
  opinion1: '#bcdaff',
  opinion2: '#e7c8f4',
  opinion3: '#eee393',
  opinion4: '#ffc4de',
  opinion5: '#aee6f3',
  opinion6: '#dde4ab',
};

type Pair = { text: keyof Colours; on: keyof Colours };
const pairs = (texts: (keyof Colours)[], grounds: (keyof Colours)[]): Pair[] =>
  texts.flatMap((text) => grounds.map((on) => ({ text, on })));

const grounds: (keyof Colours)[] = ['paper', 'sheet', 'rail', 'hover', 'chosen'];
const washOf = (meaning: Meaning): keyof Colours => `${meaning}Wash`;
const opinions = ['opinion1', 'opinion2', 'opinion3', 'opinion4', 'opinion5', 'opinion6'] as const;

/** Every pair that is used for words: at least 4.5 to 1. A new pair in a stylesheet is a new pair here. */
export const textPairs: readonly Pair[] = [
  ...pairs(['ink', 'inkSoft', 'accent', 'danger', ...meanings], grounds),
  ...pairs(['ink', 'inkSoft'], [...meanings.map(washOf), 'disabled']),
  ...meanings.map((meaning) => ({ text: meaning, on: washOf(meaning) })),
  ...pairs(['accentInk'], ['accent', 'accentHover']),
  ...pairs(['coverInk'], ['cover', 'coverSpine']),
  ...pairs(['dangerInk'], ['danger', 'dangerHover']),
  ...opinions.flatMap((hue) => pairs([hue], ['paper', 'sheet', 'hover', 'chosen', `${hue}Wash`])),
  ...opinions.flatMap((hue) => pairs(['ink'], [`${hue}Wash`])),
];

/** Edges of controls and the focus ring: at least 3 to 1 against what they lie on. */
export const edgePairs: readonly Pair[] = pairs(['edge', 'focus'], grounds);
