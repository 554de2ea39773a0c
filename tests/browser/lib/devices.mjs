// Devices: how the cameras and microphones stand that a page was given.

function note_given() {
    const given = (window.given_tracks = []);
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        given.push(...stream.getTracks());
        return stream;
    };
}

/** Gives a function that waits until the devices given from now on stand so, in order: 'live' or 'ended'. */
export async function watch_devices({ driver }) {
    await driver.run(note_given);
    return (...wanted) => driver.page.waitForFunction(
        (states) => window.given_tracks.map((track) => track.readyState).join() === states, {}, wanted.join());
}
