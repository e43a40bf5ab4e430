/** The types of an environment that Jira knows. Source: `POST /rest/deployments/0.1/bulk`. */
export const ENVIRONMENT_TYPES = [
	'unmapped',
	'development',
	'testing',
	'staging',
	'production',
] as const;

export type EnvironmentType = (typeof ENVIRONMENT_TYPES)[number];

/**
 * Words in the names of environments. The first type with a word in the name wins, so `prod-test` is for testing.
 * Source: the words and the order of Atlassian's apps for GitHub and Jenkins, with a few common additions.
 */
const WORDS: ReadonlyArray<readonly [EnvironmentType, RegExp]> = [
	['development', /^(?:dev(?:el(?:op(?:ment)?)?)?|local|sandbox|sbx|trunk|review)$/],
	[
		'testing',
		/^(?:test(?:ing|s)?|tst|qa|qc|qs|quality|control|integration|integ|intg|int|acceptance|accept|acpt|uat|e2e|ci|nonprod(?:uction)?|sit|perf)$/,
	],
	['staging', /^(?:stag(?:e|ing)?|sta|stg|preprod(?:uction)?|preview|model|internal)$/],
	['production', /^(?:prod(?:uction)?|prd|live)$/],
];

/**
 * Guesses the type of an environment from its name: `eu-prod-2`, `pre-production`, `Staging (EU)`, `review/sup-12`.
 *
 * @returns `unmapped` when the name says nothing
 */
export function environmentTypeOf(name: string): EnvironmentType {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const joined = plain.replace(/\b(pre|non)[^a-z0-9]+(?=prod)/g, '$1');
	const words = joined.split(/[^a-z0-9]+/);
	const found = WORDS.find(([, pattern]) =>
		words.some((word) => pattern.test(word) || pattern.test(word.replace(/\d+$/, ''))),
	);
	return found?.[0] ?? 'unmapped';
}
