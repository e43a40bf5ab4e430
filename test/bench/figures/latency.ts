/** How long the embedded Jira takes to answer, in milliseconds. */
export interface LatencyModel {
	/** For any request. */
	readonly perRequest: number;
	/** Added for each issue that is read or written with its fields. */
	readonly perIssue: number;
	/** Added for each bare key or id. */
	readonly perKey: number;
}

/** The model of the figures. */
export const usualLatency: LatencyModel = { perRequest: 40, perIssue: 3, perKey: 0.01 };

/** The model of the second column, which shows how much the ratios depend on the first. */
export const slowIssues: LatencyModel = { ...usualLatency, perIssue: 20 };

/** No latency: for what is not measured. */
export const noLatency: LatencyModel = { perRequest: 0, perIssue: 0, perKey: 0 };

/** Milliseconds of one answer. */
export function answerMs(
	{ perRequest, perIssue, perKey }: LatencyModel,
	touched: { readonly issues?: number; readonly keys?: number } = {},
): number {
	return perRequest + perIssue * (touched.issues ?? 0) + perKey * (touched.keys ?? 0);
}
