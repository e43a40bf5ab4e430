/* eslint-disable @n8n/community-nodes/no-restricted-imports --
   tests read deliveries of real sites from disk; none of this is published */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findSpecificationFolder } from '../../build/specifications/specificationFiles';
import { startWebhookRun, type WebhookRun } from '../sandbox/front/webhooks/webhookRuns';
import { describeWhereFound, mustHaveWhatIsNotPublic } from './describeContract';
import { missingIn, shapeOf } from './shapes';

const specifications = findSpecificationFolder();
const folder = specifications && resolve(specifications, '../fixtures/webhooks');
const found = folder !== undefined && existsSync(folder) ? folder : undefined;

/** What real sites sent and the embedded Jira does not, with the reason. */
const LEFT_OUT: ReadonlyArray<{ readonly missing: RegExp; readonly reason: string }> = [
	{
		missing: /\/(?:name|key) is missing \(text\)$/,
		reason: 'Cloud had names and keys of people until 2019',
	},
	{
		missing: /\/tmp(?:From|To)AccountId is missing/,
		reason: 'Cloud had ids of people beside their keys while it changed from one to the other',
	},
];

/** What happens before a delivery like that of a real site: its file, the flavour, and the event. */
const DELIVERIES: ReadonlyArray<
	readonly [file: string, flavour: 'cloud' | 'dataCenter', event: string]
> = [
	['webhook-cloud-comment-created.json', 'cloud', 'comment_created'],
	['webhook-cloud-comment-deleted.json', 'cloud', 'comment_deleted'],
	['webhook-cloud-issue-updated-custom-field.json', 'cloud', 'jira:issue_updated'],
	['webhook-issue-created.json', 'cloud', 'jira:issue_created'],
	['webhook-issue-deleted.json', 'cloud', 'jira:issue_deleted'],
	['webhook-issue-updated-assigned.json', 'cloud', 'jira:issue_updated'],
	['webhook-issue-updated-labels.json', 'cloud', 'jira:issue_updated'],
	['webhook-issue-updated-multiple-values.json', 'cloud', 'jira:issue_updated'],
	['webhook-issue-updated-resolved.json', 'cloud', 'jira:issue_updated'],
	['webhook-issue-updated-sprint.json', 'cloud', 'jira:issue_updated'],
	['webhook-server-comment-created.json', 'dataCenter', 'comment_created'],
	['webhook-server-issue-updated-closed.json', 'dataCenter', 'jira:issue_updated'],
];

/** Lets everything happen to one issue that the deliveries tell. */
async function liveOneIssue(run: WebhookRun): Promise<void> {
	const { jira, webhooks } = run.sandbox;
	const { accountId, name } = jira.mia;
	const mia = jira.flavour === 'cloud' ? { accountId } : { name };
	const [component] = jira.projects.byKey('SUP')?.components ?? [];
	Object.assign(component ?? {}, { description: 'What customers see' });
	const key = await run.issue({
		description: 'Text',
		assignee: mia,
		components: [{ id: component?.id }],
		timetracking: { originalEstimate: '1d' },
	});
	const path = `/rest/api/2/issue/${key}`;
	const comment = await run.call('POST', `${path}/comment`, { body: 'Seen' });
	await run.call('POST', `${path}/worklog`, {
		timeSpent: '1h',
		started: '2026-02-03T08:00:00.000+0000',
	});
	await run.call('DELETE', `${path}/comment/${comment.body.id}`);
	const { body } = await run.call('GET', `${path}/transitions`);
	const done = body.transitions.find((one: { to: { name: string } }) => one.to.name === 'Done');
	await run.call('POST', `${path}/transitions`, { transition: { id: done.id } });
	await webhooks.untilDelivered();
	await run.call('DELETE', path);
	await webhooks.untilDelivered();
}

describeWhereFound(
	'the bodies of deliveries have what those of real sites have',
	found,
	'the deliveries of real sites are not in fixtures/webhooks next to the specifications',
	(deliveries) => {
		const runs: Partial<Record<'cloud' | 'dataCenter', WebhookRun>> = {};

		beforeAll(async () => {
			for (const flavour of ['cloud', 'dataCenter'] as const) {
				const run = await startWebhookRun({ flavour });
				runs[flavour] = run;
				await run.register({ events: DELIVERIES.map(([, , event]) => event) });
				await liveOneIssue(run);
			}
		});

		afterAll(async () => {
			await Promise.all(Object.values(runs).map(async (run) => await run.close()));
		});

		it.each(DELIVERIES)('%s', (file, flavour, event) => {
			const real: unknown = JSON.parse(readFileSync(join(deliveries, file), 'utf8'));
			const sent = runs[flavour]?.receiver
				.of(event)
				.findLast((body) => event !== 'jira:issue_updated' || body.changelog !== undefined);
			expect(sent).toBeDefined();
			const missing = missingIn(shapeOf(sent), shapeOf(real));
			expect(missing.filter((one) => !LEFT_OUT.some((known) => known.missing.test(one)))).toEqual(
				[],
			);
		});
	},
	mustHaveWhatIsNotPublic(),
);
