import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { askJira, type AskJira } from '../samples/askJira';
import { madePlace, sampleFiles, type Need, type SamplePlace } from '../samples/sample';
import type { Sandbox } from '../sandbox/sandbox';
import type { ItemNames } from './deeds';
import type { Subject } from './subject';

/** Number of items in a run: enough for requests that several share, and for one that stops the others. */
export const ITEMS = 3;

/** The data that one item relies on. */
export interface StagedItem {
	readonly place: SamplePlace;
	readonly names: ItemNames;
	readonly binary: NonNullable<INodeExecutionData['binary']>;
}

let staged = 0;

/** Puts what the items of a subject need into the embedded Jira, bypassing the wires. */
export async function stage(subject: Subject, sandbox: Sandbox): Promise<StagedItem[]> {
	staged++;
	const marks = Array.from({ length: ITEMS }, (_, index) => `x${staged}q${index}z`);
	if (subject.node === 'jiraDevOps') {
		return marks.map((mark) => itemOf({ ...NOWHERE, made: {}, sandbox, mark: `-${mark}` }, [mark]));
	}
	const jira = askJira(sandbox);
	const issueUpdates = marks.map((mark) => ({
		fields: { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: `Stage ${mark}` },
	}));
	const { issues } = (await jira('POST /rest/api/3/issue/bulk', { issueUpdates })) as unknown as {
		issues: Array<{ id: string; key: string }>;
	};
	const jql = `key in (${issues.map(({ key }) => key).join(', ')})`;
	return await Promise.all(
		issues.map(async ({ id, key }, index) => {
			const mark = marks[index] ?? '';
			const { needs } = subject.sample;
			const added =
				needs === undefined
					? {}
					: { [`${needs}Id`]: await add(needs, key, mark, sandbox.flavour, jira) };
			const bare = { ...NOWHERE, ...added, sandbox, mark: `-${mark}`, issue: key, jql };
			const place = await madePlace(subject.sample, bare);
			// Not every path names the issue.
			return itemOf(
				place,
				[mark, key, id, place.attachmentId, ...Object.values(place.made)].filter(
					(name) => name !== '',
				),
			);
		}),
	);
}

/** Adds what a sample needs in addition to the issue, and returns its id. */
async function add(
	need: Need,
	issue: string,
	mark: string,
	flavour: Sandbox['flavour'],
	jira: AskJira,
): Promise<string> {
	const text = flavour === 'cloud' ? paragraph(`Smoke ${mark}`) : `Smoke ${mark}`;
	const post = async (part: string, body: IDataObject | FormData) =>
		await jira(`POST /rest/api/3/issue/${issue}/${part}`, body);
	switch (need) {
		case 'attachment': {
			const form = new FormData();
			form.append('file', new Blob([`Smoke ${mark}`]), `smoke-${mark}.txt`);
			const [attachment] = (await post('attachments', form)) as unknown as IDataObject[];
			return String(attachment?.['id']);
		}
		case 'comment':
			return idOf(await post('comment', { body: text }));
		case 'worklog':
			return idOf(
				await post('worklog', {
					comment: text,
					timeSpent: '1h',
					started: '2026-01-02T10:00:00.000+0000',
				}),
			);
	}
}

function idOf(made: unknown): string {
	return String((made as IDataObject)['id']);
}

const paragraph = (text: string) => ({
	type: 'doc',
	version: 1,
	content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A place with nothing in it. */
const NOWHERE = { issue: '', jql: '', attachmentId: '', worklogId: '' };

function itemOf(place: SamplePlace, names: ItemNames): StagedItem {
	return { place, names, binary: sampleFiles(place.mark) };
}
