import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { readBinary, runNode, type NodeRunResult, type TypeRegistry } from '../harness/engine';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { byItem } from './byItem';
import { concerns, deedsOf, endpointOf, isLeftOpen, isWrite } from './deeds';
import type { Fault } from './faults';
import { isToldWrite, isWholeRead, type Expected, type Shown } from './realOutputs';
import { sayingsOf, type Saying } from './sayings';
import { stage, type StagedItem } from './stage';
import type { Subject } from './subject';
import type { IdleClock } from './time/idleClock';
import { judge, worst, type Verdict } from './verdict';
import { Wire, type Passed } from './wire/wire';

/** One place of the matrix. */
export interface Cell {
	/** `POST /rest/api/3/issue/bulk` */
	readonly endpoint: string;
	readonly fault: Fault;
	/** Whether it happens only to the first such request, or to all of them. */
	readonly lasts: 'once' | 'always';
	/** Whether the node stops at an error, or continues with the other items. */
	readonly stops: boolean;
}

/** The result of a cell. */
export interface CellResult {
	readonly verdict: Verdict;
	/** For each item what was done and what was said, in words; for readers of the list of wrong cells. */
	readonly details: readonly string[];
}

/** How a subject runs when nothing goes wrong. */
export interface Baseline {
	/** The endpoints that it calls, in the order of the first call. */
	readonly endpoints: readonly string[];
	readonly writeEndpoints: number;
	/** Those that it reads and that answer with a bare list. */
	readonly listEndpoints: ReadonlySet<string>;
	readonly outputs: ReadonlyArray<readonly Shown[]>;
	/** What it tells beside them. */
	readonly hints: readonly string[];
	readonly credentials: ICredentialDataDecryptedObject;
	readonly items: readonly StagedItem[];
}

const TEN_YEARS = 10 * 365 * 24 * 3600;

/** Virtual milliseconds between two cells: by then the node has forgotten what it learned from rate limits. */
const PAUSE_MS = 180_000;

/** Real milliseconds after which a run counts as endless. */
const LONGEST_RUN_MS = 60_000;

/** An embedded Jira behind a wire that spoils answers, and a node in front of it. */
export class Bench {
	private constructor(
		private readonly sandbox: Sandbox,
		private readonly wire: Wire,
		private readonly clock: IdleClock,
		private readonly types?: TypeRegistry,
	) {}

	static async open(
		flavour: Sandbox['flavour'],
		clock: IdleClock,
		types?: TypeRegistry,
	): Promise<Bench> {
		const sandbox = await startSandbox({
			flavour,
			limits: 'none',
			keepRequests: 1,
			seed: { name: 'software', issues: 60 },
			lifetimes: { selfHostedToken: TEN_YEARS },
		});
		const { siteUrl, gatewayUrl, authUrl, mediaUrl } = sandbox;
		const hosts = [new URL(siteUrl).origin, gatewayUrl, authUrl, mediaUrl].filter(Boolean);
		return new Bench(sandbox, await Wire.before(hosts, clock), clock, types);
	}

	async close(): Promise<void> {
		await this.wire.close();
		await this.sandbox.close();
	}

	/**
	 * Runs a subject twice without a fault: to sign in, and to learn what it calls and returns.
	 *
	 * @throws Error when its sample does not work, or when it is declared as a read but writes
	 */
	async baseline(subject: Subject): Promise<Baseline> {
		await this.sandbox.reset();
		const stored = this.sandbox.credentials[subject.credentialType];
		const ready = JSON.parse(this.wire.readdressed(JSON.stringify(stored))) as IDataObject;
		const first = await this.prepared(subject, ready as ICredentialDataDecryptedObject);
		const signedIn = await this.run(subject, first, ready as ICredentialDataDecryptedObject, true);
		const credentials = signedIn.credentials[subject.credentialType] ?? {};

		const items = await this.prepared(subject, credentials);
		this.wire.begin();
		const run = await this.run(subject, items, credentials, true);
		const { passed } = this.wire;
		const said = sayingsOf(
			run,
			items.map(() => false),
			true,
		);
		const outputs = await Promise.all(said.map(shownOf));
		const wrong = said.find((one) => one.said !== 'done');
		if (wrong !== undefined) {
			throw new Error(`The sample of ${subject.name} (${subject.flavour}) fails: ${wrong.text}`);
		}
		const names = items.map((item) => item.names);
		const endpointsOf = (some: readonly Passed[]) => [
			...new Set(some.map((one) => endpointOf(one, names))),
		];
		const writes = endpointsOf(passed.filter(isWrite));
		const alike = names.find((own) => deedsOf(passed, own, writes.length).times !== 1);
		if (subject.effect === 'write' && writes.length > 0 && alike !== undefined) {
			throw new Error(`The requests of ${subject.name} do not tell its items apart`);
		}
		if (subject.effect === 'read' && writes.length > 0) {
			throw new Error(`${subject.name} only reads and asks ${writes.join(', ')}`);
		}
		return {
			endpoints: endpointsOf(passed),
			writeEndpoints: writes.length,
			listEndpoints: new Set(
				endpointsOf(passed.filter((one) => !isWrite(one) && one.answer?.startsWith('['))),
			),
			outputs,
			hints: run.hints,
			credentials,
			items,
		};
	}

	/** Runs a subject with a fault, and compares what it says with what was done. */
	async play(subject: Subject, baseline: Baseline, cell: Cell): Promise<CellResult> {
		this.clock.pass(PAUSE_MS);
		const { credentials } = baseline;
		const items =
			subject.effect === 'read' ? baseline.items : await this.prepared(subject, credentials);
		const names = items.map((item) => item.names);
		this.wire.begin({
			fault: cell.fault,
			lasts: cell.lasts,
			hits: (request) => endpointOf(request, names) === cell.endpoint,
		});
		const run = await this.clock.within(
			LONGEST_RUN_MS,
			this.run(subject, items, credentials, cell.stops),
		);
		const { passed, leaks, endless } = this.wire;
		this.wire.begin();
		if (run === undefined) return { verdict: 'wrong', details: ['the run did not end'] };
		const leftOpen = names.map((own) => isLeftOpen(passed, own));
		const said = sayingsOf(run, leftOpen, cell.stops);
		const isTold = run.hints.some((hint) => !baseline.hints.includes(hint));
		const judged = await Promise.all(
			said.map(async (saying, index) => {
				const own = names[index] ?? [];
				const concerning = passed.filter((one) => concerns(one, own));
				return await this.judgeItem(
					subject,
					{ ...saying, isTold },
					passed,
					baseline.writeEndpoints,
					{
						outputs: baseline.outputs[index] ?? [],
						outputNames: baseline.items[index]?.names ?? [],
						names: own,
						parts: [items[index]?.place.worklogId ?? ''],
						answers: concerning.map(({ answer = '' }) => answer).join('\n'),
						summaryOf: (key) => this.summaryOf(key),
					},
				);
			}),
		);
		const faultsBeside = [
			...(leaks > 0 ? ['another host was sent a body or the signature'] : []),
			...(endless > 0 ? ['an answer that drips was never given up'] : []),
		];
		return {
			verdict: worst([
				...judged.map(({ verdict }) => verdict),
				...faultsBeside.map((): Verdict => 'wrong'),
			]),
			details: [...faultsBeside, ...judged.map(({ line }, index) => `item ${index}: ${line}`)],
		};
	}

	private async judgeItem(
		{ effect }: Subject,
		saying: Saying & { readonly isTold: boolean },
		passed: readonly Passed[],
		writeEndpoints: number,
		expected: Expected,
	): Promise<{ verdict: Verdict; line: string }> {
		const { said, outputs, text, isTold } = saying;
		const shown = await shownOf(saying);
		const { times: done, isPart } = deedsOf(passed, expected.names, writeEndpoints);
		// A run that stops only names in its report what it has done.
		const isReal =
			outputs === undefined ||
			(effect === 'read' ? isWholeRead(shown, expected) : isToldWrite(shown, expected));
		const leftOpen = isLeftOpen(passed, expected.names);
		const verdict = judge({ effect, done, isPart, said, isReal, isTold, leftOpen });
		const left = passed.some((one) => isWrite(one) && concerns(one, expected.names))
			? 'left'
			: 'never left';
		const deed =
			effect === 'read'
				? ''
				: `its write ${left}, was done ${isPart ? 'in part' : `${done} times`}; `;
		const words = text || JSON.stringify(outputs?.map(({ json }) => json)).slice(0, 300);
		const unreal = said === 'done' && !isReal ? ', with an answer that is not Jira’s' : '';
		return { verdict, line: `${verdict}: ${deed}said ${said}${unreal}: ${words}` };
	}

	private summaryOf(key: string): string | undefined {
		const { issues } = this.sandbox.jira;
		const issue = issues.byKey(key);
		return issue === undefined ? undefined : String(issue.values['summary']);
	}

	/** Items whose sample can be run. */
	private async prepared(
		subject: Subject,
		credentials: ICredentialDataDecryptedObject,
	): Promise<StagedItem[]> {
		this.wire.begin();
		const items = await stage(subject, this.sandbox);
		for (const operation of subject.sample.after ?? []) {
			for (const sample of subject.samples) {
				if (sample.operation !== operation) continue;
				const { error } = await this.run({ ...subject, sample }, items, credentials, true);
				if (error !== undefined) throw new Error(`${operation}: ${error.message}`);
			}
		}
		return items;
	}

	private async run(
		{ node, credentialType, sample }: Subject,
		staged: readonly StagedItem[],
		credentials: ICredentialDataDecryptedObject,
		stops: boolean,
	): Promise<NodeRunResult> {
		const { parameters, items } = byItem(staged.map(({ place }) => sample.parameters(place)));
		const [resource = '', operation = ''] = sample.operation.split('.');
		return await runNode({
			node,
			parameters: { authentication: credentialType, resource, operation, ...parameters },
			credentials: { [credentialType]: credentials },
			items: items.map((json, index) => ({ json, binary: staged[index]?.binary ?? {} })),
			continueOnFail: !stops,
			...(this.types && { types: this.types }),
		});
	}
}

async function shownOf({ outputs = [] }: Saying): Promise<Shown[]> {
	return await Promise.all(
		outputs.map(async ({ json, binary = {} }) => ({
			json,
			files: Object.fromEntries(
				await Promise.all(
					Object.entries(binary).map(async ([name, file]) => [
						name,
						(await readBinary(file)).toString('latin1'),
					]),
				),
			) as Record<string, string>,
		})),
	);
}
