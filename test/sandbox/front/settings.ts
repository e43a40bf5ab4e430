import { z } from 'zod/v3';
import { devOpsEntities } from '../devops/api';
import { defaultServerVersion, serverVersions } from '../jira/serverVersion';
import { faultSchema } from './faults';
import { latencySchema } from './latency';
import { webhookSettingsSchema } from './webhooks/webhookSettings';
import { limitsInputSchema, limitsSchema } from './limits/limitSettings';

const wholeSeconds = z.number().int().positive();

const lifetimesSchema = z
	.object({
		code: wholeSeconds.default(300),
		accessToken: wholeSeconds.default(3600),
		refreshToken: wholeSeconds.default(90 * 24 * 3600),
		serviceAccountToken: wholeSeconds.default(3600),
		selfHostedToken: wholeSeconds.default(900),
		serverCode: wholeSeconds.default(10),
		serverAccessToken: wholeSeconds.default(7200),
		serverRefreshToken: wholeSeconds.default(90 * 24 * 3600),
	})
	.strict();

const bulkTaskSchema = z
	.object({
		perTask: z.number().nonnegative().default(0),
		perIssue: z.number().nonnegative().default(0),
	})
	.strict();

/** Everything that can be changed while the sandbox runs. */
export const settingsSchema = z
	.object({
		latency: latencySchema.default({}),
		limits: limitsInputSchema.default(() => limitsSchema.parse({})),
		faults: z.array(faultSchema).default([]),
		/** Lifetimes of codes and tokens in seconds, from when they are issued. */
		lifetimes: lifetimesSchema.default({}),
		/** The gateway's answer to a token that has expired or is unknown. */
		expiredTokenStatus: z.union([z.literal(401), z.literal(403), z.literal(404)]).default(401),
		/** False if an administrator blocks API tokens on the site (403). */
		apiAccess: z.boolean().default(true),
		/** True if something other than Jira answers below /rest/, with a page and 200. */
		notJira: z.boolean().default(false),
		/** Data Center: which version it is. A change is an upgrade. */
		version: z.enum(serverVersions).default(defaultServerVersion),
		/** Data Center: whether Basic authentication is allowed; null as the version has it by default. */
		basicAuthentication: z.boolean().nullable().default(null),
		/** Data Center: failed logins of a user before a CAPTCHA; null for never (Jira's default is 3). */
		captchaAfter: z.number().int().positive().nullable().default(null),
		/** Data Center: the body of a 401. */
		unauthorizedBody: z.enum(['html', 'json']).default('html'),
		/** Scopes that the 3LO app (Data Center: the incoming link) has enabled; null enables all. */
		enabledScopes: z.array(z.string()).nullable().default(null),
		/** The 3LO app's callback URL (Data Center: the incoming link's redirect URL); null accepts any. */
		redirectUri: z.string().url().nullable().default(null),
		/** Data Center: whether a renewal must repeat the redirect URL. People report both. */
		renewalNeedsRedirectUri: z.boolean().default(true),
		/** What the ready credential for self-hosted tools may do. */
		devOpsPermissions: z.array(z.enum(devOpsEntities)).default([...devOpsEntities]),
		/** Whether endpoints without a route answer with an example from Atlassian's documents; else with 404. */
		documentedExamples: z.boolean().default(true),
		/** Milliseconds before a search finds a change. */
		searchLag: z.number().nonnegative().default(0),
		/** Maximum size of one attachment in bytes. */
		uploadLimit: z
			.number()
			.int()
			.nonnegative()
			.default(2 ** 30),
		/** Milliseconds that an asynchronous task takes, plus more for each of its issues. */
		bulkTask: bulkTaskSchema.default({}),
		webhooks: webhookSettingsSchema.default({}),
		/** How many of the last requests are kept with their bodies. */
		keepRequests: z.number().int().positive().default(10_000),
	})
	.strict();

export type Settings = z.output<typeof settingsSchema>;

/** Some settings; the others stay as they are. Objects are replaced as a whole, except those that are merged. */
export type SettingsChange = z.input<typeof settingsSchema>;

/**
 * The settings after a change.
 *
 * @throws RangeError that names each invalid setting and says what would be valid
 */
export function changeSettings(settings: SettingsChange, change: SettingsChange): Settings {
	const parsed = settingsSchema.safeParse(mergeSettings(settings, change));
	if (parsed.success) return parsed.data;
	const lines = parsed.error.issues.map(
		(issue) => `'${issue.path.join('.') || 'settings'}': ${describeIssue(issue)}`,
	);
	throw new RangeError(`These settings do not fit. ${lines.join('; ')}`);
}

function mergeSettings(settings: SettingsChange, change: unknown): unknown {
	if (change === null || typeof change !== 'object' || Array.isArray(change)) return change;
	const merged: Record<string, unknown> = { ...settings };
	for (const [name, value] of Object.entries(change)) {
		if (value === undefined) continue;
		merged[name] = isMerged(name) && isObject(value) ? { ...settings[name], ...value } : value;
	}
	return merged;
}

function isMerged(name: string): name is 'bulkTask' | 'latency' | 'lifetimes' | 'webhooks' {
	return ['bulkTask', 'latency', 'lifetimes', 'webhooks'].includes(name);
}

function isObject(value: unknown): value is object {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function describeIssue(issue: z.ZodIssue): string {
	if (issue.code === 'unrecognized_keys') return `unknown: ${issue.keys.join(', ')}`;
	if (issue.code === 'invalid_union') {
		const inner = issue.unionErrors.flatMap((error) => error.issues);
		return [...new Set(inner.map((one) => `${one.path.join('.')} ${describeIssue(one)}`))].join(
			' or ',
		);
	}
	return issue.message;
}
