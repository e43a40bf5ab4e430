import { circumstancesOf, isLockedOut } from './circumstances';
import { RunCancelled, waitUnlessCancelled, type Clock } from './clock';
import { judgeAnswer, type AnswerShape } from './answerShape';
import {
	afterLostWrite,
	anonymousFailure,
	describeFailure,
	RequestFailed,
	type Failure,
} from './failure';
import { SERVER_INFO } from './explainVersion';
import { IssueWrites } from './issueWrites';
import { KnownIssueNames } from './knownIssueNames';
import { Limiter } from './limiter';
import { SignInRefused } from './n8nAnswer';
import {
	mayHaveBeenDone as mayHaveBeenDoneBy,
	servedAnonymously,
	succeeded,
	type Answer,
	type Outcome,
} from './outcome';
import { maskedOutcome } from './maskedOutcome';
import type { SitePaces } from './pace';
import { passedOn } from './passedOn';
import { isUnknownToGateway } from '../../credentials/signIn/answerTraits';
import { masked } from '../../credentials/signIn/masking';
import { nearLimit, rateLimitAdvice } from '../../credentials/signIn/rateLimit';
import type { Endpoint } from '../endpoints';
import { isWebPage } from './readAnswer';
import { call, type JiraRequest } from './request';
import {
	nextStep,
	outlookOf,
	RETRY_SETTINGS,
	type RetrySettings,
} from '../../credentials/signIn/retry';
import type { Site } from './site';
import { siteRequest, type SiteRequest } from './siteRequest';
import type { Transfer } from './transfer';
import type { Transport } from './transport';
import { versionIn, VersionMemory, type ServerVersion } from './versionMemory';

/** What a connection needs from outside. */
export interface ConnectionParts {
	readonly site: Site;
	readonly transport: Transport;
	readonly clock: Clock;
	/** The most requests at once. */
	readonly concurrency: number;
	/** Cancels waits and whatever has not started. */
	readonly signal?: AbortSignal | undefined;
	readonly retry?: RetrySettings;
	/** What is known about the speed of the site's endpoints, if several runs share it. */
	readonly paces?: SitePaces;
	/** The current secrets of the credential: an answer may repeat them. */
	readonly secrets?: () => readonly string[];
	/** What an endpoint may answer; empty if unknown. */
	readonly answersTo?: (endpoint: Endpoint) => readonly AnswerShape[];
	/** What is known about the versions of servers, if several runs share it. */
	readonly versions?: VersionMemory;
	/** Finds out why a sign-in that worked before is refused; undefined if it is not. */
	readonly diagnose?: () => Promise<SignInRefused | undefined>;
}

/** Talks to one Jira for one run of a node. */
export class Connection {
	readonly site: Site;

	/** Writes to an issue keep their order under all names that are known to be its. */
	readonly issueNames = new KnownIssueNames();

	private readonly limiter: Limiter;

	private readonly issueWrites: IssueWrites;

	private readonly answers = new Map<string, Promise<unknown>>();

	/** Why nothing more is sent in this run: it would fail in the same way, and failed logins lead to a CAPTCHA. */
	private ended: RequestFailed | SignInRefused | undefined;

	constructor(private readonly parts: ConnectionParts) {
		const { site, clock, concurrency, signal, paces } = parts;
		const isCloud = site.flavour === 'cloud';
		this.site = site;
		this.limiter = new Limiter(clock, concurrency, signal, paces);
		this.issueWrites = new IssueWrites(clock, isCloud, this.issueNames, signal);
	}

	/**
	 * Sends a request as soon as Jira's limits and the order of writes to its issue allow, retries where that can help,
	 * and returns the parsed body of the answer.
	 *
	 * @param transfer bytes to send with it or to receive as its answer
	 * @throws EndpointMissing when this kind of Jira has no such endpoint, PathValueRefused for a value in its path
	 * @throws RequestFailed when Jira does not accept it
	 * @throws SignInRefused when the credential cannot sign in
	 * @throws RunCancelled when the run is cancelled first
	 */
	readonly send = async (asked: JiraRequest, transfer?: Transfer): Promise<unknown> => {
		const request = siteRequest(asked, this.site.flavour);
		return await this.issueWrites.inTurn(
			request.writesIssue,
			async () => await this.sendUntilSettled(request, transfer),
		);
	};

	/**
	 * Returns what `load` returned earlier in this run under the same name. Concurrent callers share one load; after a
	 * failure the next caller loads again.
	 */
	readonly loadOnce = async <T>(name: string, load: () => Promise<T>): Promise<T> => {
		const known = this.answers.get(name) as Promise<T> | undefined;
		if (known !== undefined) return await known;
		const loading = load();
		this.answers.set(name, loading);
		loading.catch(() => this.answers.delete(name));
		return await loading;
	};

	/** Makes {@link loadOnce} return `value` under that name from now on. */
	remember(name: string, value: unknown): void {
		this.answers.set(name, Promise.resolve(value));
	}

	/**
	 * The version of a Jira Data Center, asked when it is needed for the first time and then remembered for a while;
	 * undefined on Cloud, or if Jira does not tell it.
	 *
	 * @param anew whether to ask once more in this run, where a remembered one is not good enough
	 */
	readonly serverVersion = async ({ anew = false } = {}): Promise<ServerVersion | undefined> => {
		const { site, versions, clock } = this.parts;
		if (site.flavour === 'cloud') return undefined;
		const server = site.apiUrl ?? site.webUrl;
		const known = anew ? undefined : versions?.known(server, clock.now());
		if (known !== undefined) return known;
		return await this.loadOnce('version of the server', async () => {
			const version = versionIn(await this.send(call(SERVER_INFO)));
			if (version !== undefined) versions?.note(server, version, clock.now());
			return version;
		});
	};

	/** The time in milliseconds since 1970. */
	readonly now = (): number => this.parts.clock.now();

	/**
	 * Waits for the given time.
	 *
	 * @throws RunCancelled at once when the run is cancelled
	 */
	async wait(ms: number): Promise<void> {
		await waitUnlessCancelled(this.parts.clock, ms, this.parts.signal);
	}

	private async sendUntilSettled(
		request: SiteRequest,
		transfer: Transfer | undefined,
	): Promise<unknown> {
		const { clock, signal, retry = RETRY_SETTINGS } = this.parts;
		const { endpoint } = request;
		const startedAt = clock.now();
		let triedAgain = false;
		let mayHaveBeenDone = false;
		let leftMs = retry.budgetMs;
		for (let attempt = 1; ; attempt++) {
			const outcome = await this.limiter.inTurn(endpoint, async () => {
				if (this.ended !== undefined) return this.ended;
				request.signal?.throwIfAborted();
				const sentAt = clock.now();
				const answered = await this.attempt(request, Math.max(leftMs, LEAST_MS), transfer);
				leftMs -= clock.now() - sentAt;
				return answered;
			});
			if (signal?.aborted) throw new RunCancelled();
			if (outcome instanceof Error) {
				throw mayHaveBeenDone ? afterLostWrite(outcome, request.idempotent) : outcome;
			}
			if (outcome.kind === 'answer' && succeeded(outcome)) {
				this.limiter.succeeded(endpoint);
				if (nearLimit(outcome)) this.limiter.nearLimit(endpoint);
				if (!servedAnonymously(outcome)) return outcome.body;
				throw this.failed(!request.reads, (doubt) => anonymousFailure(outcome, doubt));
			}
			// If it is gone now, an earlier attempt deleted it, and the answer was lost.
			if (mayHaveBeenDone && isGone(request, outcome)) return undefined;
			mayHaveBeenDone = !request.reads && (mayHaveBeenDone || mayHaveBeenDoneBy(outcome));
			const now = clock.now();
			const step = nextStep(
				{
					request,
					attempt,
					triedAgain,
					outcome,
					elapsedMs: now - startedAt,
					now,
					random: clock.random(),
				},
				retry,
			);
			if ('giveUp' in step) throw await this.refused(request, outcome, mayHaveBeenDone);
			triedAgain ||= outlookOf(outcome) === 'accident';
			if (outcome.kind === 'answer') this.restAfter(outcome, endpoint, step.waitMs, now);
			await waitUnlessCancelled(clock, step.waitMs, signal);
		}
	}

	/** Why a request is given up; the Jira at the other end may be asked for more. */
	private async refused(
		request: SiteRequest,
		outcome: Outcome,
		mayHaveBeenDone: boolean,
	): Promise<RequestFailed | SignInRefused> {
		const { diagnose } = this.parts;
		const signIn =
			diagnose !== undefined && isLockedOut(outcome)
				? await this.loadOnce('refused sign-in', diagnose)
				: undefined;
		if (signIn !== undefined) {
			this.ended ??= signIn;
			return mayHaveBeenDone ? afterLostWrite(signIn, request.idempotent) : signIn;
		}
		const circumstances = await circumstancesOf(request, outcome, this);
		const shown = maskedOutcome(outcome, this.secrets());
		return this.failed(
			mayHaveBeenDone,
			(doubt) => describeFailure(shown, { ...circumstances, mayHaveBeenDone: doubt }),
			shown.kind === 'answer' ? shown.body : undefined,
		);
	}

	/**
	 * Ends a request, and the run if every further request would fail in the same way. Requests that are no longer sent
	 * were certainly not done, even if this one may have been.
	 */
	private failed(
		mayHaveBeenDone: boolean,
		describe: (mayHaveBeenDone: boolean) => Failure,
		answerBody?: unknown,
	): RequestFailed {
		const failure = describe(mayHaveBeenDone);
		if (failure.endsRun) this.ended ??= new RequestFailed(describe(false), answerBody);
		return new RequestFailed(failure, answerBody);
	}

	private async attempt(
		request: SiteRequest,
		withinMs: number,
		transfer: Transfer | undefined,
	): Promise<Outcome | SignInRefused> {
		const outcome = await this.parts
			.transport(request, withinMs, transfer)
			.catch((reason: unknown) => this.signInRefused(reason));
		if (outcome instanceof SignInRefused) return outcome;
		const isFile = transfer !== undefined && 'download' in transfer;
		return outcome.kind === 'noAnswer'
			? outcome
			: judgeAnswer(outcome, isFile ? [] : (this.parts.answersTo?.(request.endpoint) ?? []));
	}

	private secrets(): readonly string[] {
		return this.parts.secrets?.() ?? [];
	}

	/** Ends the run if the sign-in was refused; rethrows any other error. */
	private signInRefused(reason: unknown): SignInRefused {
		if (!(reason instanceof SignInRefused)) throw passedOn(reason);
		const shown = new SignInRefused(masked(reason.message, this.secrets()), reason.signInReason);
		this.ended ??= shown;
		return shown;
	}

	/**
	 * A burst limit applies to the endpoint, so its other requests wait too; a per-issue limit
	 * applies only to that issue.
	 */
	private restAfter(answer: Answer, endpoint: string, waitMs: number, now: number): void {
		if (answer.status === 429 && rateLimitAdvice(answer, now).reason !== 'issue') {
			this.limiter.limited(endpoint, waitMs);
		}
	}
}

/** The least time for an attempt, in milliseconds, even if earlier attempts have used up the budget. */
const LEAST_MS = 5_000;

/** Whether Jira itself, not a proxy, says to a signed-in user that what was to be deleted does not exist. */
function isGone({ method }: SiteRequest, outcome: Outcome): boolean {
	return (
		method === 'DELETE' &&
		outcome.kind === 'answer' &&
		outcome.status === 404 &&
		!servedAnonymously(outcome) &&
		!isUnknownToGateway(outcome) &&
		!isWebPage(outcome)
	);
}
