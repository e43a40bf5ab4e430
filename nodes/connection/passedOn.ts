/** What was caught and is thrown on, as it is: n8n's lint wants to see that this is meant. */
export function passedOn(reason: unknown): unknown {
	return reason;
}
