import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { say } from '../../text.ts';
import { read, refusal } from './text-package.ts';

type Rest = Readonly<{ version?: string; items?: string; resources?: string; organizations?: string; more?: string }>;
const page =
  '<resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>';
const manifest = ({
  version = '1.2',
  items = '<item identifier="i" identifierref="r"><title>One</title></item>',
  ...rest
}: Rest) => `<manifest identifier="course">
  <metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>
  ${rest.organizations ?? `<organizations default="o"><organization identifier="o"><title>Fire safety</title>${items}</organization></organizations>`}
  <resources>${rest.resources ?? page}</resources>${rest.more ?? ''}
</manifest>`;
const scorm = (rest: Rest, more: Readonly<Record<string, string>> = {}) => ({
  'imsmanifest.xml': manifest(rest),
  'index.html': '',
  ...more,
});

describe('A SCORM 1.2 manifest', () => {
  it('gives title, items in their tree, and what the content is told', async () => {
    const items = `<item identifier="s"><title>Section</title>
      <item identifier="a" identifierref="r" parameters="?x=1&amp;y=2"><title>First</title>
        <adlcp:masteryscore>80</adlcp:masteryscore><adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
        <adlcp:timelimitaction>exit,message</adlcp:timelimitaction><adlcp:datafromlms>level=1</adlcp:datafromlms></item>
      <item identifier="b" identifierref="r" isvisible="false"><title>Second</title>
        <adlcp:prerequisites type="aicc_script">a</adlcp:prerequisites></item></item>`;
    const { items: read12, ...course } = await read(scorm({ items }));
    assert.deepEqual(course, {
      standard: 'scorm-1.2',
      edition: '1.2',
      identifier: 'course',
      title: 'Fire safety',
      description: null,
      activities: null,
      notes: [],
    });
    const expected = [
      {
        identifier: 's',
        parentIdentifier: null,
        depth: 0,
        title: 'Section',
        kind: 'section',
        launch: null,
        parameters: null,
      },
      {
        identifier: 'a',
        parentIdentifier: 's',
        depth: 1,
        title: 'First',
        kind: 'sco',
        launch: 'index.html',
        parameters: '?x=1&y=2',
        visible: true,
        masteryScore: 80,
        maxTimeAllowed: '00:30:00',
        timeLimitAction: 'exit,message',
        dataFromLms: 'level=1',
        prerequisites: null,
      },
      {
        identifier: 'b',
        parentIdentifier: 's',
        title: 'Second',
        visible: false,
        masteryScore: null,
        prerequisites: 'a',
      },
    ];
    assert.equal(read12.length, 3);
    for (const [at, item] of expected.entries()) assert.partialDeepStrictEqual(read12[at], item);
  });

  it('tells an asset from a SCO', async () => {
    const resources = page.replace('"sco"', '"asset"');
    assert.equal((await read(scorm({ resources }))).items[0]?.kind, 'asset');
  });

  it('places files below xml:base of the manifest, the resources and the resource', async () => {
    const file = manifest({})
      .replace('<manifest ', '<manifest xml:base="a/" ')
      .replace('<resources>', '<resources xml:base="b/">');
    const deep = file.replace('<resource ', '<resource xml:base="c/" ');
    assert.equal(
      (await read({ 'imsmanifest.xml': deep, 'a/b/c/index.html': '' })).items[0]?.launch,
      'a/b/c/index.html',
    );
  });

  it('notes what is odd and hinders nothing', async () => {
    const item = (id: string, title: string) =>
      `<item identifier="${id}" identifierref="r"><title>${title}</title></item>`;
    const organizations = `<organizations default="gone"><organization identifier="o"><title>Fire safety</title>${item('i', 'One')}<item identifier="e"><title>Empty</title></item></organization>
      <organization identifier="p"><title>Other</title>${item('j', 'Two')}</organization></organizations>`;
    const resources = page.replace('</resource>', '<file href="gone.png"/></resource>');
    const { title, items, notes } = await read(scorm({ organizations, resources }));
    assert.equal(title, 'Fire safety');
    assert.deepEqual(
      items.map((one) => one.title),
      ['One', 'Empty'],
    );
    assert.deepEqual(
      notes.map((note) => note.code),
      ['default-unknown', 'others-left', 'opens-nothing', 'files-missing'],
    );
    assert.equal(
      say(notes[3]?.says ?? { en: '', de: '' }, 'en', notes[3]?.values),
      '1 files that `imsmanifest.xml` lists are not in the archive, the first is `gone.png`. The course may show gaps.',
    );
  });

  it('is found when its name has large letters', async () => {
    assert.equal((await read({ 'IMSManifest.XML': manifest({}), 'index.html': '' })).title, 'Fire safety');
  });
});

describe('A SCORM 2004 manifest', () => {
  const version = '2004 4th Edition';

  it('is known by its version, and without one by its vocabulary', async () => {
    assert.equal((await read(scorm({ version: '2004 3rd Edition' }))).standard, 'scorm-2004');
    assert.equal((await read(scorm({ version: 'CAM 1.3' }))).standard, 'scorm-2004');
    const modern = manifest({ version: '' }).replace(
      '<manifest ',
      '<manifest xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" ',
    );
    assert.equal((await read({ 'imsmanifest.xml': modern, 'index.html': '' })).standard, 'scorm-2004');
    assert.equal((await read(scorm({ version: '' }))).standard, 'scorm-1.2');
  });

  it('gives thresholds, limits and hidden buttons of an item', async () => {
    const items = `<item identifier="i" identifierref="r"><title>One</title>
      <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.9"/><adlcp:dataFromLMS>x</adlcp:dataFromLMS>
      <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI>previous</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
      <imsss:sequencing><imsss:limitConditions attemptLimit="2" attemptAbsoluteDurationLimit="PT30M"/>
        <imsss:objectives><imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>
        <imsss:deliveryControls completionSetByContent="true"/></imsss:sequencing></item>`;
    const {
      items: [item],
    } = await read(scorm({ version, items }));
    assert.partialDeepStrictEqual(item, {
      completionThreshold: 0.9,
      scaledPassingScore: 0.6,
      maxTimeAllowed: 'PT30M',
      dataFromLms: 'x',
      hides: ['continue', 'previous'],
      setByContent: true,
    });
  });

  it('of the third edition writes the threshold as text', async () => {
    const items =
      '<item identifier="i" identifierref="r"><title>One</title><adlcp:completionThreshold>0.5</adlcp:completionThreshold></item>';
    assert.equal((await read(scorm({ version: '2004 3rd Edition', items }))).items[0]?.completionThreshold, 0.5);
    const without = items.replace(
      '>0.5</adlcp:completionThreshold>',
      ' completedByMeasure="false" minProgressMeasure="0.5"/>',
    );
    assert.equal((await read(scorm({ version, items: without }))).items[0]?.completionThreshold, null);
  });

  it('gives the tree with its rules: own, shared, and the defaults of the standard', async () => {
    const items = `<item identifier="a" identifierref="r"><title>A</title><imsss:sequencing IDRef="shared">
        <imsss:objectives><imsss:primaryObjective objectiveID="done"><imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing></item>
      <item identifier="b" identifierref="r"><title>B</title><imsss:sequencing>
        <imsss:controlMode flow="true"/><imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions conditionCombination="any">
          <imsss:ruleCondition referencedObjective="before" operator="not" condition="satisfied"/>
          <imsss:ruleCondition condition="objectiveMeasureLessThan" measureThreshold="0.5"/></imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule></imsss:sequencingRules>
        <imsss:rollupRules objectiveMeasureWeight="0.5"><imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.5">
          <imsss:rollupConditions><imsss:rollupCondition condition="activityProgressKnown"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules>
      </imsss:sequencing></item>
      <imsss:sequencing><imsss:controlMode choice="false" flow="true"/></imsss:sequencing>`;
    const more = `<imsss:sequencingCollection><imsss:sequencing ID="shared"><imsss:deliveryControls completionSetByContent="true"/>
      <imsss:objectives><imsss:primaryObjective objectiveID="overridden"/></imsss:objectives></imsss:sequencing></imsss:sequencingCollection>`;
    const { activities } = await read(scorm({ version, items, more }));
    assert.partialDeepStrictEqual(activities, {
      id: 'o',
      sequencingControls: {
        choice: false,
        flow: true,
        choiceExit: true,
        forwardOnly: false,
        tracked: true,
        rollupObjectiveSatisfied: true,
      },
      children: [
        {
          id: 'a',
          sequencingControls: { choice: true, flow: false, completionSetByContent: true },
          primaryObjective: { objectiveID: 'done', mapInfo: [{ targetObjectiveID: 'g', writeSatisfiedStatus: true }] },
        },
        {
          id: 'b',
          sequencingControls: { flow: true, objectiveMeasureWeight: 0.5 },
          sequencingRules: {
            preConditionRules: [
              {
                action: 'disabled',
                conditionCombination: 'any',
                conditions: [
                  { condition: 'satisfied', operator: 'not', referencedObjective: 'before' },
                  { condition: 'objectiveMeasureLessThan', parameters: { threshold: 0.5 } },
                ],
              },
            ],
          },
          rollupRules: {
            rules: [
              {
                action: 'completed',
                consideration: 'atLeastPercent',
                minimumPercent: 50,
                conditions: [{ condition: 'progressKnown' }],
              },
            ],
          },
        },
      ],
    });
  });
});

describe('A package is refused with the file and the element', () => {
  const item = (attributes: string) => `<item ${attributes}><title>One</title></item>`;
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>])[] = [
    ['without a manifest', { 'index.html': '' }, { code: 'manifest-missing' }],
    [
      'that was packed with its folder',
      { 'course/imsmanifest.xml': '' },
      { code: 'manifest-in-folder', file: 'course/imsmanifest.xml' },
    ],
    [
      'with another document as manifest',
      { 'imsmanifest.xml': '<html/>' },
      { code: 'manifest-other', element: 'html', expected: 'manifest' },
    ],
    [
      'without organization',
      scorm({ organizations: '<organizations/>' }),
      { code: 'nothing-to-launch', file: 'imsmanifest.xml' },
    ],
    ['without items', scorm({ items: '' }), { code: 'nothing-to-launch' }],
    ['with items that open nothing', scorm({ items: item('identifier="i"') }), { code: 'nothing-to-launch' }],
    [
      'with an item without identifier',
      scorm({ items: item('identifierref="r"') }),
      { code: 'identifier-missing', line: 3, element: '<item>' },
    ],
    [
      'with two items of one identifier',
      scorm({ items: item('identifier="i" identifierref="r"').repeat(2) }),
      { code: 'identifier-twice', element: 'i' },
    ],
    [
      'with an item of an unknown resource',
      scorm({ items: item('identifier="i" identifierref="x"') }),
      { code: 'resource-missing', element: 'i', resource: 'x' },
    ],
    [
      'with a resource without launch file',
      scorm({ resources: '<resource identifier="r"/>' }),
      { code: 'launch-missing', element: '<resource identifier="r">', attribute: 'href', line: 4 },
    ],
    [
      'with a launch file that is not there',
      { 'imsmanifest.xml': manifest({}) },
      { code: 'launch-file-missing', element: 'One', launch: 'index.html' },
    ],
    [
      'with a script as launch file',
      scorm({ resources: '<resource identifier="r" href="javascript:alert(1)"/>' }),
      { code: 'launch-outside', element: 'One', launch: 'javascript:alert(1)' },
    ],
    [
      'with a mastery score that is none',
      scorm({ items: '<item identifier="i" identifierref="r"><adlcp:masteryscore>80%</adlcp:masteryscore></item>' }),
      { code: 'number-wrong', element: 'masteryscore', value: '80%' },
    ],
    [
      'with items nested too deep',
      scorm({
        items: `${Array.from({ length: 80 }, (_, n) => `<item identifier="i${n}">`).join('')}${'</item>'.repeat(80)}`,
      }),
      { code: 'manifest-too-deep' },
    ],
  ];
  for (const [what, files, expected] of cases) {
    it(what, async () => assert.partialDeepStrictEqual(await refusal(files), expected));
  }
});
