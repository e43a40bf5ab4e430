/** The types of an environment that Jira knows. Source: `POST /rest/deployments/0.1/bulk`. */
export const ENVIRONMENT_TYPES = [
	'unmapped',
	'development',
	'testing',
	'staging',
	'production',
] as const;

export type EnvironmentType = (typeof ENVIRONMENT_TYPES)[number];

/** Words in the names of environments. What says more comes first: `prod-test` is for testing. */
const WORDS: ReadonlyArray<readonly [EnvironmentType, RegExp]> = [
	['staging', /^(?:stag(?:e|ing)?|stg|preprod(?:uction)?|preview|uat|acceptance|acpt)$/],
	[
		'testing',
		/^(?:test(?:ing|s)?|tst|qa|qs|quality|integration|integ|e2e|ci|nonprod(?:uction)?|sit|perf)$/,
	],
	['development', /^(?:dev(?:el(?:op(?:ment)?)?)?|local|sandbox|sbx|trunk|review)$/],
	['production', /^(?:prod(?:uction)?|prd|live)$/],
];

/**
 * Guesses the type of an environment from its name: `eu-prod-2`, `pre-production`, `Staging (EU)`, `review/sup-12`.
 *
 * @returns `unmapped` when the name says nothing
 */
export function environmentTypeOf(name: string): EnvironmentType {
	const joined = name.toLowerCase().replace(/\b(pre|non)[^a-z0-9]+(?=prod)/g, '$1');
	const words = joined.split(/[^a-z0-9]+/);
	const found = WORDS.find(([, pattern]) =>
		words.some((word) => pattern.test(word) || pattern.test(word.replace(/\d+$/, ''))),
	);
	return found?.[0] ?? 'unmapped';
}
