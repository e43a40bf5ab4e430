import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { sampleFiles, type Need, type SamplePlace } from '../samples/sample';
import type { CredentialData, Sandbox } from '../sandbox/sandbox';
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
		return marks.map((mark) => itemOf({ ...NOWHERE, sandbox, mark }, [mark]));
	}
	const jira = askerOf(sandbox);
	const issueUpdates = marks.map((mark) => ({
		fields: { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: `Stage ${mark}` },
	}));
	const { issues } = (await jira.post('issue/bulk', JSON.stringify({ issueUpdates }))) as {
		issues: Array<{ id: string; key: string }>;
	};
	const jql = `key in (${issues.map(({ key }) => key).join(', ')})`;
	return await Promise.all(
		issues.map(async ({ id, key }, index) => {
			const mark = marks[index] ?? '';
			const { needs } = subject.sample;
			const made = needs === undefined ? {} : { [`${needs}Id`]: await add(needs, key, mark, jira) };
			const place = { ...NOWHERE, ...made, sandbox, mark, issue: key, jql };
			// The path of an attachment names no issue; all other paths do.
			return itemOf(
				place,
				[mark, key, id, place.attachmentId].filter((name) => name !== ''),
			);
		}),
	);
}

/** Calls the embedded Jira directly. */
interface Asker {
	readonly flavour: Sandbox['flavour'];
	post(path: string, body: string | FormData): Promise<unknown>;
}

/** Adds what a sample needs in addition to the issue, and returns its id. */
async function add(need: Need, issue: string, mark: string, jira: Asker): Promise<string> {
	const text = jira.flavour === 'cloud' ? paragraph(`Smoke ${mark}`) : `Smoke ${mark}`;
	const post = async (path: string, body: string | FormData) =>
		await jira.post(`issue/${issue}/${path}`, body);
	switch (need) {
		case 'attachment': {
			const form = new FormData();
			form.append('file', new Blob([`Smoke ${mark}`]), `smoke-${mark}.txt`);
			const [attachment] = (await post('attachments', form)) as IDataObject[];
			return String(attachment?.['id']);
		}
		case 'comment':
			return idOf(await post('comment', JSON.stringify({ body: text })));
		case 'worklog': {
			const worklog = { comment: text, timeSpent: '1h', started: '2026-01-02T10:00:00.000+0000' };
			return idOf(await post('worklog', JSON.stringify(worklog)));
		}
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
	const mark = `-${place.mark}`;
	return { place: { ...place, mark }, names, binary: sampleFiles(mark) };
}

function askerOf({ flavour, siteUrl, credentials }: Sandbox): Asker {
	const { email, apiToken } = (credentials['jiraBasicApi'] ?? {}) as CredentialData;
	const { username, password } = (credentials['jiraDataCenterApi'] ?? {}) as CredentialData;
	const pair = flavour === 'cloud' ? `${email}:${apiToken}` : `${username}:${password}`;
	const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
	return {
		flavour,
		async post(path, body) {
			const answer = await fetch(`${siteUrl}/rest/api/${flavour === 'cloud' ? 3 : 2}/${path}`, {
				method: 'POST',
				headers: {
					authorization,
					'x-atlassian-token': 'no-check',
					...(typeof body === 'string' && { 'content-type': 'application/json' }),
				},
				body,
			});
			if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
			return await answer.json();
		},
	};
}
