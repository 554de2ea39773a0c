// The network of one visit in Chromium: requests held back, refused or answered otherwise, without slowing the others.

/**
 * Holds back every request whose address fits the pattern, until told what becomes of it.
 * @param requestStage 'Request', or 'Response' to let it reach the service and hold back the answer
 */
export async function intercept(driver, urlPattern, requestStage = 'Request') {
    const session = await driver.page.createCDPSession();
    const held = [], waiting = [];
    let rule = null;
    const settle = ({ requestId }) => session.send(rule.method, { requestId, ...rule.how }).catch(() => {});
    session.on('Fetch.requestPaused', (event) => {
        held.push(event.request);
        if (rule) settle(event);
        else waiting.push(event);
    });
    const become = async (method, how = {}) => {
        rule = { method, how };
        await Promise.all(waiting.splice(0).map(settle));
    };
    // What the service worker lets pass goes on from there, where this page's interception does not see it.
    await driver.page.setBypassServiceWorker(true);
    await session.send('Fetch.enable', { patterns: [{ urlPattern, requestStage }] });
    return {
        /** All requests that were seen. */
        held,
        refuse: () => become('Fetch.failRequest', { errorReason: 'ConnectionFailed' }),
        /** In place of the service, with a problem document. */
        refuse_with: ({ status, ...problem }) => become('Fetch.fulfillRequest', {
            responseCode: status,
            responseHeaders: [{ name: 'Content-Type', value: 'application/problem+json' }],
            body: Buffer.from(JSON.stringify({ status, ...problem })).toString('base64'),
        }),
        /** As the service gives it, but under another type; for the stage 'Response'. */
        retype: (type) => become('Fetch.continueResponse', {
            responseCode: 200,
            responseHeaders: [{ name: 'Content-Type', value: type }, { name: 'Content-Encoding', value: 'br' }],
        }),
        hold: () => { rule = null; },
        release: () => become('Fetch.continueRequest'),
        /** From now on nothing is looked at. */
        async end() {
            await become('Fetch.continueRequest');
            await session.send('Fetch.disable');
            await driver.page.setBypassServiceWorker(false);
            await session.detach();
        },
    };
}
