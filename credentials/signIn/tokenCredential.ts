import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Ask } from './ask';
import { bearerAuthorization } from './authorization';
import { BoundedMap } from './boundedMap';
import { afterCheck, noteChecked } from './credentialTest';
import { gatewayApiUrl } from './cloudId';
import { clientOf, tokenFor, tokenIsAboutToEnd } from './clientCredentials';
import { textOf, type Fields } from './fields';
import { gatewayOf } from './gateway';
import type { OwnPlaces } from './hostPinning';
import { NotPreparedError } from './signInError';
import { sign } from './signing';
import { SigningHistory } from './signingHistory';
import { SingleFlight } from './singleFlight';
import { siteIn } from './siteAddress';
import { isStamped, STAMP, stampOf } from './stamp';
import type { TokenWay } from './tokenDiagnosis';
import type { AccessToken, IsUsable } from './tokenSource';

/** The site that a credential is for. */
export interface TokenSite {
	readonly cloudId: string;
	/** The site's address in the browser; '' if only its cloud id is known. */
	readonly siteUrl: string;
}

/** A question to the gateway, signed with a fresh token. */
export interface SignedQuestions {
	readonly gatewayUrl: string;
	readonly authorization: string;
	readonly ask: Ask;
}

/** The specifics of one kind of credential with client credentials. */
export interface TokenKind {
	readonly way: TokenWay;
	/** @throws SignInError when the site is not found, or not granted */
	findSite(fields: Fields, questions: SignedQuestions): Promise<TokenSite>;
	/** @throws SignInError when the API does not accept the token */
	check(cloudId: string, questions: SignedQuestions): Promise<void>;
	/** What the token signs. */
	ownPlaces(gatewayUrl: string, site: TokenSite): OwnPlaces;
}

/** The fields that decide what a token is for. */
const DECIDING = ['clientId', 'clientSecret', 'site', 'tokenUrl', 'gatewayUrl'] as const;

const tokenGatewayOf = (fields: Fields): string => gatewayOf(fields, siteIn(fields), 'Site');

/**
 * Base of the REST API that a credential's tokens are for; undefined before its site is found.
 *
 * @throws SignInError
 */
export function tokenApiUrl(fields: Fields): string | undefined {
	const cloudId = textOf(fields, 'cloudId');
	return cloudId === '' ? undefined : gatewayApiUrl(tokenGatewayOf(fields), cloudId);
}

const heldToken = (fields: Fields): string =>
	[textOf(fields, 'clientId'), textOf(fields, 'accessToken')].join(' ');

/**
 * Signs in by client credentials: gets tokens before the first use, before they expire, and after a refusal; each
 * once for any number of concurrent requests. The results are stored with the credential: `{ accessToken, expiresAt,
 * renewAt, cloudId, siteUrl, preparedFor }`.
 */
export class TokenCredential {
	private readonly history = new SigningHistory();

	private readonly preparing = new SingleFlight<IDataObject>();

	private readonly asks = new WeakMap<object, Ask>();

	/** By client and token: when the token was refused for the first time, in milliseconds since 1970. */
	private readonly refusals = new BoundedMap<number>(500);

	constructor(private readonly kind: TokenKind) {}

	/**
	 * n8n calls this before the first use, when a request was refused or could not be signed, and at
	 * each Test. During a run it costs only the request for a new token.
	 *
	 * @returns the data to store, or `{}` if the token was renewed meanwhile
	 * @throws SignInError
	 */
	async prepare(fields: Fields, ask: Ask, now: number): Promise<IDataObject> {
		const stamp = stampOf(fields, DECIDING);
		const current = textOf(fields, 'accessToken');
		this.asks.set(fields, ask);
		if (this.isRefusalOfAnEarlierToken(fields, current, stamp, now)) {
			this.history.openRefusal(fields);
			return {};
		}
		const isCheckDue = !this.history.wasAsked(fields);
		const isRefused =
			this.history.hasSignedOnlyWith(fields, current) && !tokenIsAboutToEnd(fields, now);
		if (isRefused) this.noteRefused(fields, now);
		const key = [stamp, current, textOf(fields, 'cloudId'), isCheckDue].join(' ');
		const prepared = await this.preparing.run(
			key,
			async () => await this.prepareAnew(fields, stamp, isCheckDue, ask),
		);
		noteChecked(fields);
		return prepared;
	}

	private isRefusalOfAnEarlierToken(
		fields: Fields,
		current: string,
		stamp: string,
		now: number,
	): boolean {
		return (
			current !== '' &&
			fields[STAMP] === stamp &&
			!tokenIsAboutToEnd(fields, now) &&
			this.history.wasAsked(fields) &&
			!this.history.hasSignedOnlyWith(fields, current)
		);
	}

	private async prepareAnew(
		fields: Fields,
		stamp: string,
		isCheckDue: boolean,
		ask: Ask,
	): Promise<IDataObject> {
		const token = await this.tokenOf(fields, ask, isCheckDue);
		const questions: SignedQuestions = {
			gatewayUrl: tokenGatewayOf(fields),
			authorization: bearerAuthorization(token.accessToken),
			ask,
		};
		const stored: TokenSite = {
			cloudId: textOf(fields, 'cloudId'),
			siteUrl: textOf(fields, 'siteUrl'),
		};
		const isKnown = !isCheckDue && stored.cloudId !== '' && fields[STAMP] === stamp;
		const site = isKnown ? stored : await this.kind.findSite(fields, questions);
		if (isCheckDue) await this.kind.check(site.cloudId, questions);
		return { ...token, ...site, [STAMP]: stamp };
	}

	private noteRefused(fields: Fields, now: number): void {
		const held = heldToken(fields);
		if (this.refusals.get(held) === undefined) this.refusals.set(held, now);
	}

	/**
	 * A token other than the credential's current one. Whatever invalidated one token may have invalidated all earlier
	 * ones, and n8n does not ask a third time: so a cached token is used only if it is newer than the refusal.
	 *
	 * @param isFresh whether it must be a new token, as for a Test
	 */
	private async tokenOf(fields: Fields, ask: Ask, isFresh = false): Promise<AccessToken> {
		const { way } = this.kind;
		const current = textOf(fields, 'accessToken');
		const refusedAt = this.refusals.get(heldToken(fields)) ?? 0;

		const isUsable: IsUsable = (accessToken, issuedAt) =>
			!isFresh && accessToken !== current && issuedAt >= refusedAt;
		return await tokenFor(clientOf(fields, way), way, isUsable, ask);
	}

	/**
	 * Signs a request.
	 *
	 * @param now milliseconds since 1970
	 * @throws SignInError for a host that is not the credential's; NotPreparedError when there is no
	 *   token for these fields or it is about to expire, after which n8n prepares and signs again
	 */
	async sign(
		fields: Fields,
		request: IHttpRequestOptions,
		now: number,
	): Promise<IHttpRequestOptions> {
		const unmarked = afterCheck(fields, request);
		this.history.noteAsked(fields);
		const site: TokenSite = {
			cloudId: textOf(fields, 'cloudId'),
			siteUrl: textOf(fields, 'siteUrl'),
		};
		const isPrepared =
			textOf(fields, 'accessToken') !== '' && site.cloudId !== '' && isStamped(fields, DECIDING);
		if (!isPrepared || tokenIsAboutToEnd(fields, now)) throw new NotPreparedError();
		await this.renewIfRefused(fields, unmarked, now);

		const accessToken = textOf(fields, 'accessToken');
		const signed = sign(unmarked, {
			own: this.kind.ownPlaces(tokenGatewayOf(fields), site),
			authorization: bearerAuthorization(accessToken),
		});
		this.history.noteSigned(fields, accessToken);
		return signed;
	}

	/** A request that is signed again contains the token for which it was refused. */
	private async renewIfRefused(
		fields: Fields,
		request: IHttpRequestOptions,
		now: number,
	): Promise<void> {
		const current = textOf(fields, 'accessToken');
		const before = request.headers?.Authorization;
		if (before === undefined || !this.history.closeRefusal(fields)) return;
		const ask = this.asks.get(fields);
		if (before !== bearerAuthorization(current) || ask === undefined) return;
		this.noteRefused(fields, now);
		Object.assign(fields, await this.tokenOf(fields, ask));
	}
}
