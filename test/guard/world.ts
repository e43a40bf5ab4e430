import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { byItem } from '../faults/byItem';
import { IdleClock } from '../faults/time/idleClock';
import { runNode, type NodeRunResult, type TypeRegistry } from '../harness/engine';
import type { ExamplePlace } from '../samples/examples';
import { askJira } from '../samples/askJira';
import { sampleFiles, type Sample, type SamplePlace } from '../samples/sample';
import { richTextOfWiki } from '../sandbox/jira/richText/convert';
import { defaultPriorityId, initialStatusId } from '../sandbox/jira/seed/catalogue';
import { administrators } from '../sandbox/jira/seed/users';
import type { ServerVersion } from '../sandbox/jira/serverVersion';
import { createJira } from '../sandbox/jira/state';
import { startSandbox, type RecordedRequest, type Sandbox } from '../sandbox/sandbox';
import type { Values } from './form';
import type { Guarded } from './guardedNodes';

/** The current time for as long as a world is open: identical runs get identical results. */
const NOW = Date.UTC(2026, 10, 22, 9);

/** Issues of the embedded Jira that development tools refer to. */
const SEEDED = 60;

/** What a run did and put out. */
export interface Run {
	readonly requests: readonly RecordedRequest[];
	readonly outputs: NonNullable<NodeRunResult['items'][number]>;
	readonly error: NodeRunResult['error'];
}

/** How to run. */
export interface RunWish {
	/** The node's parameters for each item. */
	readonly items: readonly Values[];
	/** Default: it stops at the first error. */
	readonly continueOnFail?: boolean;
	readonly marks?: readonly string[];
}

/** Keys of issues that exist for the items, in addition to the seeded ones. */
interface Furniture {
	/** With two comments, two files and two worklogs each. */
	readonly issues: readonly string[];
	readonly epic: string;
}

/** An embedded Jira that is the same before each run, with n8n's engine in front of it; time stands still. */
export class World {
	private readonly clock = new IdleClock();
	/** The stored credentials, including renewed tokens. */
	private readonly stored = new Map<string, ICredentialDataDecryptedObject>();
	private furniture: Furniture = { issues: [], epic: '' };
	/** What the sample of the latest preparation made. */
	private made: SamplePlace['made'] = {};

	private constructor(
		readonly sandbox: Sandbox,
		private readonly types: TypeRegistry | undefined,
	) {}

	/**
	 * @param types default: those of this package
	 * @param version of Data Center; default: the one that the documents describe
	 */
	static async open(
		flavour: Sandbox['flavour'],
		{ types, version }: { readonly types?: TypeRegistry; readonly version?: ServerVersion } = {},
	): Promise<World> {
		const sandbox = await startSandbox({
			flavour,
			limits: 'none',
			keepRequests: 1_000,
			seed: { name: 'software', issues: SEEDED },
			clock: () => NOW,
			...(version && { version }),
		});
		const world = new World(sandbox, types);
		world.clock.install();
		Date.now = () => NOW;
		world.furniture = await furnish(sandbox);
		return world;
	}

	async close(): Promise<void> {
		this.clock.uninstall();
		await this.sandbox.close();
	}

	/** What a sample of an item may refer to. */
	place(mark = '-x'): Omit<ExamplePlace, 'sent'> & { readonly otherIssue: string } {
		const { sandbox } = this;
		const { issues, epic } = this.furniture;
		const [issue = '', otherIssue = ''] = issues;
		const jql = `key in (${issues.join(', ')})`;
		const ids = { attachmentId: '10000', worklogId: '10000' };
		return { sandbox, issue, otherIssue, epic, jql, ...ids, made: this.made, mark };
	}

	/** Undoes what earlier runs did, and creates what a sample needs first. */
	async prepare({ node, allSamples, ...guarded }: Guarded, sample: Sample | undefined) {
		if (node === 'jiraDevOps') this.sandbox.devOps.clear();
		else {
			this.renew();
			this.furniture = await furnish(this.sandbox);
		}
		this.made = {};
		if (sample?.make !== undefined) {
			this.made = await sample.make(askJira(this.sandbox), this.place());
		}
		for (const operation of sample?.after ?? []) {
			for (const before of allSamples.filter((one) => one.operation === operation)) {
				const items = [before.parameters(this.place()) as Values];
				const { error } = await this.run(
					{ ...guarded, node, allSamples, name: operation },
					{ items },
				);
				if (error !== undefined) throw new Error(`${operation}: ${error.message}`);
			}
		}
	}

	/** Resets the embedded Jira to its initial data. Its hosts stay: new ones take ten times as long as a run. */
	private renew(): void {
		const { jira, flavour } = this.sandbox;
		const { webUrl, mediaUrl, clock } = jira;
		jira.attachments.dispose();
		Object.assign(
			jira,
			createJira({ flavour, webUrl, mediaUrl, clock, seed: { name: 'software', issues: SEEDED } }),
		);
		// The new Jira has the same settings.
		this.sandbox.configure({});
	}

	/** Runs an operation on the current data. */
	async run(
		{ node, name, credentialType }: Guarded,
		{ items, continueOnFail = false, marks = items.map(() => '-x') }: RunWish,
	): Promise<Run> {
		const { parameters, items: given } = byItem(items as INodeParameters[]);
		const [resource = '', operation = ''] = name.split('.');
		const credential =
			this.stored.get(credentialType) ??
			(this.sandbox.credentials[credentialType] as ICredentialDataDecryptedObject);
		this.sandbox.clearRequests();
		const result = await runNode({
			node,
			parameters: { authentication: credentialType, resource, operation, ...parameters },
			credentials: { [credentialType]: credential },
			items: given.map((json, index) => ({ json, binary: sampleFiles(marks[index] ?? '') })),
			continueOnFail,
			...(this.types && { types: this.types }),
		});
		this.stored.set(credentialType, result.credentials[credentialType] ?? credential);
		return {
			requests: [...this.sandbox.requests],
			outputs: result.items[0] ?? [],
			error: result.error,
		};
	}
}

/** Creates in a fresh Jira what samples refer to. */
async function furnish({ jira }: Sandbox): Promise<Furniture> {
	const project = jira.projects.byKey('SUP');
	if (project === undefined) throw new Error('The embedded Jira has no project SUP');
	const author = jira.mia.accountId;
	// On Data Center, only administrators may turn notifications off.
	jira.mia.groups.push(administrators);
	const body = richTextOfWiki('h2. Steps to reproduce\n\n*Smoke*');
	const issue = (typeName: string) =>
		jira.issues.create({
			projectId: project.id,
			key: `${project.key}-${++project.lastNumber}`,
			statusId: initialStatusId,
			creatorId: author,
			values: {
				issuetype: jira.issueTypes.find(({ name }) => name === typeName)?.id ?? '',
				summary: 'Printer',
				description: body,
				priority: defaultPriorityId,
				reporter: author,
				labels: ['keep', 'vip'],
				duedate: '2026-12-24',
			},
		});
	const issues = [issue('Task'), issue('Task')];
	for (const one of issues) {
		for (const filename of ['one.txt', 'two.txt']) {
			const bare = { visibility: null, properties: {} };
			jira.issues.contribute(one, 'comments', { body, ...bare }, author);
			const work = { comment: body, timeSpent: 3600, started: jira.clock() };
			jira.issues.contribute(one, 'worklogs', { ...work, ...bare }, author);
			await jira.attachments.add(
				{ issueId: one.id, authorId: author, filename, mimeType: 'text/plain' },
				bytesOf(filename),
			);
		}
	}
	return { issues: issues.map(({ key }) => key), epic: issue('Epic').key };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
	yield await Promise.resolve(Buffer.from(text));
}
