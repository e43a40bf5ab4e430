import { z } from 'zod/v3';

const positive = z.number().positive().finite();

/**
 * Jira Cloud's rate limits; null switches one off.
 *
 * - `burst`: a token bucket for each site, method and endpoint. `perSecond` refills it, its size is
 *   that many times `bufferSeconds`; `endpoints` names exceptions by method and path template.
 * - `perIssueWrites`: how many writes to one issue are allowed within a time, in several windows.
 * - `quota`: points that an OAuth app may use until the top of the UTC hour, over all sites
 *   (`global`) or on each (`tenant`). It does not apply to API tokens.
 *
 * Source: developer.atlassian.com, Jira Cloud platform, "Rate limiting".
 */
export const limitsSchema = z
	.object({
		burst: z
			.object({
				perSecond: z.record(z.enum(['GET', 'POST', 'PUT', 'DELETE']), positive),
				bufferSeconds: positive.default(1),
				endpoints: z.record(z.string(), positive).default({}),
			})
			.strict()
			.nullable()
			.default(null),
		perIssueWrites: z
			.array(z.object({ writes: z.number().int().positive(), seconds: positive }).strict())
			.nonempty()
			.nullable()
			.default(null),
		quota: z
			.object({ points: z.number().int().positive(), pool: z.enum(['global', 'tenant']) })
			.strict()
			.nullable()
			.default(null),
	})
	.strict();

export type Limits = z.infer<typeof limitsSchema>;

/** What a caller may pass instead of all of `Limits`. */
export type LimitsInput = z.input<typeof limitsSchema> | LimitPreset;

/** The numbers that Atlassian publishes. */
const published: Limits = {
	burst: {
		perSecond: { GET: 100, POST: 100, PUT: 50, DELETE: 50 },
		bufferSeconds: 1,
		endpoints: {
			'GET /rest/api/{version}/issue/{issueIdOrKey}': 150,
			'GET /rest/api/{version}/issue/{issueIdOrKey}/changelog': 200,
			'GET /rest/api/{version}/user': 150,
			'POST /rest/api/{version}/search/approximate-count': 150,
		},
	},
	perIssueWrites: [
		{ writes: 20, seconds: 2 },
		{ writes: 100, seconds: 30 },
	],
	quota: { points: 65_000, pool: 'global' },
};

export const limitPresets = {
	/** No limit at all. */
	none: { burst: null, perIssueWrites: null, quota: null },
	atlassian: published,
	/** So small that a few requests reach each limit. */
	tight: {
		burst: {
			perSecond: { GET: 5, POST: 5, PUT: 5, DELETE: 5 },
			bufferSeconds: 2,
			endpoints: {},
		},
		perIssueWrites: [
			{ writes: 3, seconds: 2 },
			{ writes: 10, seconds: 30 },
		],
		quota: { points: 200, pool: 'global' },
	},
} as const satisfies Record<string, unknown>;

export type LimitPreset = keyof typeof limitPresets;

export const limitPresetNames = Object.keys(limitPresets) as LimitPreset[];

/** A preset by its name, or limits written out. */
export const limitsInputSchema = z.union([
	z
		.enum(['none', 'atlassian', 'tight'])
		.transform((name): Limits => limitsSchema.parse(limitPresets[name])),
	limitsSchema,
]);
