/** A caught error that is rethrown unchanged: n8n's lint requires this to be explicit. */
export function passedOn(reason: unknown): unknown {
	return reason;
}
