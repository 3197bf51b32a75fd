// The help: one short article a task. What to do stands as steps, in the words of the screens.

/** `title` is the task, `lead` says what it is good for, each step is one thing to do. */
type Article = { title: string; lead: string; steps: readonly string[] };

const articles = {
  today: {
    title: 'Know what to do next',
    lead: 'Today looks through the whole case and names one next step. You do not have to keep it all in mind.',
    steps: [
      'Read the sentence in large type and press its button. It leads to the right place.',
      'The three lists below are for looking ahead: dates, what is missing, and who owes an answer.',
      'The whole story shows every record, visit, letter and clock on one line of time.',
      'Nothing is waiting? Then close the app. The next time you open it, Today says what has come due.',
    ],
  },
  papers: {
    title: 'Bring papers in',
    lead: 'A scan, a photo of a paper, a file from a portal or a whole disc: all of it can come in at once.',
    steps: [
      'Press Add files, or drop files and folders on the list of records.',
      'The app reads each one and makes a line for it. The same paper comes in only once.',
      'Look through what was added. Change a title or a date where the app guessed wrong.',
      'Words in photos and scans are read in the background. After that you can search them.',
    ],
  },
  known: {
    title: 'Keep track of what is not here yet',
    lead: 'A scan from 2021 at a closed clinic still counts. Write it down, so that it is asked for and not forgotten.',
    steps: [
      'On Records, press “I know it exists”, and say what it is.',
      'A study has three parts: the report, the images and, for tissue, the slides. Each can be here or missing.',
      'The status says how far it is: known, to ask for, asked, here, checked.',
      'When the paper comes, drop it on its line. The status moves up by itself.',
    ],
  },
  request: {
    title: 'Ask for records',
    lead: 'The law gives the patient a right to copies. A written request with a date starts a clock.',
    steps: [
      'On Requests, start a new one and pick the place. Each place may need its own form.',
      'Choose what is asked for. Images and slides often come from another desk than the reports.',
      'Send it in a way that leaves a proof, and note how it went.',
      'When the day has passed, Today says so. Ask again from there.',
    ],
  },
  letter: {
    title: 'Keep letters and calls',
    lead: 'What was said, by whom and on which day is worth more than memory, most of all when a plan says no.',
    steps: [
      'On the phone, press Ctrl+J and type as you talk. It is saved as you type.',
      'A letter that came in: note it, and add the scan of the paper.',
      'A letter of yours: write it under Letters to send. The right facts are filled in. Check each one.',
      'Add the proof: a stamp, a receipt, a fax report. It shows on the card as a corner.',
    ],
  },
  clocks: {
    title: 'Watch the clocks',
    lead: 'Plans and hospitals have time limits. The app counts the days and shows the rule behind each date.',
    steps: [
      'A clock starts by itself from a letter, a request or a decision with a date.',
      'Theirs to keep: when it is past, ask again and note the answer.',
      'Ours to keep: the next step stands beside it, such as an appeal and its last day.',
      'Every rule shows its source and when it was last checked. You may set your own number, with a reason.',
    ],
  },
  plan: {
    title: 'Find out which rules apply',
    lead: 'The card in the wallet does not say it all. A few questions find out who watches over the plan.',
    steps: [
      'On Path, answer the questions. “We do not know yet” is a fine answer.',
      'The steps then stand in order, each with the reason for it.',
      'Mark a step as done, or leave it out and say why.',
      'A changed answer shows which steps and dates changed with it.',
    ],
  },
  people: {
    title: 'Know who is who',
    lead: 'Doctors, desks, phone numbers and the papers that let you speak for somebody, each in one place.',
    steps: [
      'Add a doctor or a place once. Every other screen then offers the name.',
      'A hospital has desks: records, film library, billing. Note what each one wants.',
      'Under the papers that let you act, keep the release or the power of attorney, and the day it ends.',
    ],
  },
  opinion: {
    title: 'Write down an opinion',
    lead: 'Two doctors can only be compared when both are written down in the same rows, in their own words.',
    steps: [
      'Add an opinion and pick the doctor. The first one counts too: that is where you began.',
      'Read the report beside the fields. Mark the words on the page and take them as a quote.',
      'Say what the doctor looked at: the images, only the report, the slides again, or none.',
      'Leave a row empty when the doctor said nothing about it. Empty is an answer too.',
    ],
  },
  compare: {
    title: 'See where opinions differ, and why',
    lead: 'Doctors often differ because they looked at different things. The comparison shows both side by side.',
    steps: [
      'Open side by side. Each doctor has a column, each question has a row.',
      'You say whether a row agrees or differs. The app only offers a mark, and never decides.',
      'The grid on top shows who looked at what. Move to a difference, and its papers light up.',
      'Where they differ, ask each doctor to explain. The letter is ready to be looked through.',
    ],
  },
  visit: {
    title: 'Get ready for a visit',
    lead: 'A visit is short. Two printed pages with the questions on top make the most of it.',
    steps: [
      'Add the visit with its day. Note until when the doctor wants the records.',
      'Choose the questions that matter most and put them first.',
      'Print the visit sheet: a summary, the medicines by time of day, and room for answers.',
      'Afterwards, write each answer under its question while it is fresh.',
    ],
  },
  medicines: {
    title: 'List the medicines',
    lead: 'What is really taken, at which hour. That is often not what stands in the records.',
    steps: [
      'Add each medicine with its times of day. Count what comes without a prescription too.',
      'Stopped one? Give the day and the reason. It stays on the list as stopped.',
      'The wheel shows the day around the clock, and the table says the same in words.',
    ],
  },
  packet: {
    title: 'Make a packet for a doctor',
    lead: 'One file with a cover, an index, page numbers and everything that matters, in good order.',
    steps: [
      'Choose what kind of packet it is. The list at the left says what such a packet should hold.',
      'Move sections with the mouse or with Alt and the arrow keys. The page numbers follow.',
      'Look at what is pointed out before it is made. Each point has its fix beside it.',
      'Make it. Version 1 is frozen then. Later papers go into a supplement, and the pages keep their numbers.',
    ],
  },
  hide: {
    title: 'Hide words in a packet',
    lead: 'An account number or another person’s name need not travel. What you cover is gone from the file, not only painted over.',
    steps: [
      'In the packet, write down the words to hide, or open a page and draw a box.',
      'Covered pages become pictures, so that nothing lies under the box.',
      'The app looks for each hidden word in the finished file. It stops if one is left.',
    ],
  },
  safe: {
    title: 'Keep the case safe',
    lead: 'Everything lies in one locked file on this computer. There is no other way in than the passphrase or the recovery sheet.',
    steps: [
      'Choose a backup folder, best on another disk. A checked copy is made there each day.',
      'Print the recovery sheet and keep it with your other papers.',
      'Ctrl+L locks at once. The case also locks when the computer sleeps.',
      'Removed something? It can be brought back from the list at the end of Settings.',
    ],
  },
  keys: {
    title: 'Do it with the keyboard',
    lead: 'All of it works without a mouse. Ctrl+K finds everything to do, everywhere to go, and every word in the case.',
    steps: [
      'Ctrl+K: type what you want to do, or what you look for. Enter goes there.',
      'Ctrl+N notes something down from any screen. Ctrl+Z takes the last change back.',
      'Ctrl+1 to Ctrl+9 go to the places, in the order of the list at the left.',
      'Ctrl+/ shows all shortcuts.',
    ],
  },
} satisfies Record<string, Article>;

export const help = {
  title: 'Help',
  open: 'Help for this screen',
  search: 'Search the help',
  placeholder: 'A task or a word',
  none: 'No article holds these words. Try one word less.',
  onlyWords: 'No article holds these words, but they are explained here.',
  others: 'Other tasks',
  found: (amount: number) => (amount === 1 ? '1 article' : `${amount} articles`),
  showMe: 'Take me there',
  words: 'Words explained',
  also: 'help manual how question mark guide explain',
  articles,
};
