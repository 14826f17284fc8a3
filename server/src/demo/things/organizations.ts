import {
  addAgency,
  addBank,
  askFor,
  buy,
  certify,
  fileNumber,
  issue,
  keep,
  pay,
  schedule,
  tookElsewhere,
} from './holdings.ts';
import { registerDevice } from './devices.ts';
import { oneOfEveryKind } from './every.ts';
import { addQuestionBank } from './questions.ts';
import { putUp } from './notices.ts';
import { dayIn, type Place } from './place.ts';
import { assign, enroll, teach } from './training.ts';

const [heart, consent] = ['Heart-saver class', 'Consent basics'] as const;

// Leeds and York lie in North, Bath in South: what is inside of one administrator is just outside of another.
function harbor(place: Place): void {
  oneOfEveryKind(place, { learner: 'Kim Park', owner: 'Olu Adeyemi', course: heart });
  teach(place, `${heart} in Leeds`, { course: heart, owner: 'Olu Adeyemi', location: 'Leeds', visibility: 'public' });
  teach(place, `${heart} at York Works`, { course: heart, owner: 'Olu Adeyemi', location: 'York Works' });
  teach(place, `${heart} in Bath`, { course: heart, owner: 'Olu Adeyemi', location: 'Bath' });
  buy(place, 'Paula Reyes', { course: heart, taken: ['Ben Ito'] });
  buy(place, 'Vera Stone', { course: heart, taken: ['Dana Cruz'] });
  enroll(place, heart, 'Sam Doyle', { session: `${heart} in Leeds`, registered: true });
  enroll(place, heart, 'Yara Haddad', { session: `${heart} at York Works`, state: 'completed' });
  enroll(place, heart, 'Ben Ito', { seat: 'Paula Reyes/Ben Ito' });
  enroll(place, heart, 'Dana Cruz', { seat: 'Vera Stone/Dana Cruz', state: 'not-started' });
  for (const name of ['Sam Doyle', 'Yara Haddad', 'Ben Ito']) {
    certify(place, name, 'First aider', name === 'Sam Doyle' ? 20 : 300);
    issue(place, name, { bank: 'Heart' });
    fileNumber(place, name, 'Heart Council');
    askFor(place, name, 'report.compliance');
    pay(place, name);
  }
  tookElsewhere(place, 'Sam Doyle', 'Sam Doyle');
  tookElsewhere(place, 'Yara Haddad', 'Lena Fox', 'approved');
  tookElsewhere(place, 'Ben Ito', 'Rune Falk');
  const audiences = { 'Lena Fox': ['Leeds'], 'Mara Kane': ['Leeds', 'York'], 'Rune Falk': ['Bath'] };
  for (const [owner, places] of Object.entries(audiences)) {
    assign(place, `${consent} in ${places.join(' and ')}`, { course: consent, owner, places });
    schedule(place, `Every month: ${places.join(' and ')}`, owner, places);
    putUp(place, `Fire drill in ${places.join(' and ')}`, { text: 'Meet in the yard.', by: owner, places });
    for (const at of places) registerDevice(place, `Tablet at ${at}, by ${owner}`, owner, at);
    keep(place, owner);
  }
  putUp(place, 'The lift is out of order', {
    ...{ text: 'Please take the stairs until it is repaired.', by: 'Greta Holm', places: ['Leeds', 'Bath'] },
  });
  // one place in, one out: outside of both regions
  assign(place, `${consent} in Leeds and Bath`, { course: consent, owner: 'Greta Holm', places: ['Leeds', 'Bath'] });
  schedule(place, 'Every month: Leeds and Bath', 'Greta Holm', ['Leeds', 'Bath']);
}

const client = (owner: string, learner: string) => (place: Place) =>
  oneOfEveryKind(place, { learner, owner, course: heart });

const instructors = {
  'Ivan Ross': 'Heart',
  'Nora Vance': 'Heart',
  'Petra Lang': 'Heart',
  'Milo Stern': 'Heart',
  'Ruth Hale': 'Heart',
  'Jude Noll': 'Rescue',
  'Alan Pike': 'Heart',
} as const;
// whoever manages sessions made their own; the others’ were made for them
const managing = ['Nora Vance', 'Milo Stern', 'Ruth Hale'];
const numbered = ['Nora Vance', 'Petra Lang', 'Ruth Hale', 'Jude Noll', 'Alan Pike'];

// Everybody who teaches has a session, a roster and a card of it; all the others' are outside.
function beacon(place: Place): void {
  oneOfEveryKind(place, { learner: 'Otis Wren', owner: 'Alma Reed', course: heart });
  enroll(place, 'Using a defibrillator', 'Otis Wren', { registered: true });
  addAgency(place, 'Rescue Council');
  addBank(place, 'Rescue', 'Rescue Council', 'Alma Reed');
  for (const name of numbered) fileNumber(place, name, name === 'Jude Noll' ? 'Rescue Council' : 'Heart Council');
  fileNumber(place, 'Ruth Hale', 'Rescue Council');
  fileNumber(place, 'Jude Noll', 'Heart Council');
  for (const [count, [name, bank]] of Object.entries(instructors).entries()) {
    const session = `${heart} with ${name}`;
    const owner = managing.includes(name) ? name : 'Alma Reed';
    teach(place, session, { course: heart, owner, instructors: [name], days: count + 3 });
    enroll(place, heart, 'Faye Burke', { session, cycle: count + 1 });
    issue(place, 'Faye Burke', { bank, session, by: name, onFile: numbered.includes(name) });
  }
  const both = `${heart}, both agencies`;
  const teaching = ['Ruth Hale', 'Jude Noll'];
  teach(place, both, { course: heart, owner: 'Alma Reed', instructors: teaching, days: -3, roster: 'submitted' });
  enroll(place, heart, 'Otis Wren', { session: both, cycle: 2, state: 'completed' });
  issue(place, 'Otis Wren', { bank: 'Rescue', session: both, by: 'Ruth Hale' });
  atAcme(place);
}

function atAcme(place: Place): void {
  const made = { created_at: place.now };
  place.put('customers', {
    id: place.id('customer', 'Acme Steel'),
    name: 'Acme Steel',
    name_key: 'acme steel',
    ...made,
  });
  const session = `${heart} at Acme Steel`;
  const [visibility, customer] = ['customer', 'Acme Steel'] as const;
  teach(place, session, { course: heart, owner: 'Alma Reed', instructors: ['Nora Vance'], customer, visibility });
  buy(place, 'Clara Dunn', { course: heart, taken: ['Faye Burke'], customer });
  issue(place, 'Faye Burke', { bank: 'Heart', session, customer, by: 'Alma Reed' });
  keep(place, 'Clara Dunn');
}

function meridian(place: Place): void {
  oneOfEveryKind(place, { learner: 'Leo Marsh', owner: 'Cora Weiss', course: heart });
  for (const who of ['Max Lindt', 'Tara Onyx']) addQuestionBank(place, `Questions of ${who}`, who);
  const makers = { 'Tara Onyx': 'Presenting well', 'Nico Blum': 'Keeping minutes', 'Max Lindt': 'Writing clearly' };
  for (const [owner, course] of Object.entries(makers)) {
    enroll(place, course, 'Leo Marsh', { state: 'completed' });
    enroll(place, course, 'Gwen Abel', { registered: true });
    assign(place, `${course} for everybody`, { course, owner, state: 'ended' });
    teach(place, `${course} in class`, { course, owner, instructors: [owner] });
    keep(place, owner);
    schedule(place, course, owner);
  }
  enroll(place, heart, 'Gwen Abel', { session: `${heart} in spring`, state: 'not-started' });
}

// Lia is of Oncology, Rafe of Cardiology, Uma at Site 014, Max at Site 021; Lia is mapped to Mona, Ken to Ilya.
function solace(place: Place): void {
  oneOfEveryKind(place, { learner: 'Ken Osei', owner: 'Ines Duarte', course: heart });
  for (const who of ['Tomas Grey', 'Sia Kapoor', 'Mona Fields', 'Quinn Hale', 'Ilya Frost'])
    addQuestionBank(place, `Questions of ${who}`, who);
  enroll(place, consent, 'Lia Young', { state: 'completed' });
  enroll(place, consent, 'Uma Bright');
  enroll(place, 'Consent in cardiology', 'Rafe Stone');
  enroll(place, 'Consent in cardiology', 'Lia Young', { state: 'not-started' });
  enroll(place, heart, 'Lia Young', { registered: true });
  enroll(place, 'Visits at Site 014', 'Uma Bright', { state: 'completed' });
  enroll(place, 'Visits at Site 014', 'Max Orr');
  enroll(place, 'Visits at Site 021', 'Max Orr', { state: 'failed' });
  enroll(place, 'Visits at Site 021', 'Uma Bright');
  const makers = {
    'Tomas Grey': 'Chemotherapy safety',
    'Sia Kapoor': 'Site files',
    'Mona Fields': 'Working in a team',
    'Quinn Hale': 'Deviations',
    'Ilya Frost': 'Good clinical practice',
  };
  for (const [owner, course] of Object.entries(makers)) {
    enroll(place, course, 'Max Orr');
    keep(place, owner);
  }
  for (const name of ['Ilya Frost', 'Wren Todd'])
    teach(place, `${heart} with ${name}`, { course: heart, owner: 'Ines Duarte', instructors: [name] });
  for (const name of ['Lia Young', 'Rafe Stone', 'Uma Bright', 'Max Orr']) {
    certify(place, name, 'First aider', 100);
    issue(place, name, { bank: 'Heart' });
    tookElsewhere(place, name, name);
    askFor(place, name, 'transcript.view');
  }
  schedule(place, 'Deviations', 'Quinn Hale');
}

/** What is put into each organization of the cast besides people, places and courses. */
export const things: Readonly<Record<string, (place: Place) => void>> = {
  harbor,
  lakeside: client('Hugo Lind', 'Ana Petrova'),
  pine: client('Tess Moor', 'Joe Walsh'),
  beacon,
  meridian,
  solace,
};

/** The courses that one organization grants to another, which is below it. */
export const grants = [
  { from: 'harbor', to: 'lakeside', course: consent, days: 300 },
  { from: 'harbor', to: 'pine', course: consent, days: 30 },
] as const;

/** A course of another organization that this one may use. */
export function grantTo(place: Place, giver: string, courseId: string, course: string, days: number): void {
  place.put('content_grants', {
    ...{ id: place.id('grant', course), giver_id: giver, course_id: courseId, created_at: place.now },
    ...{ starts_on: dayIn(place.now, -60), ends_on: dayIn(place.now, days) },
  });
}
