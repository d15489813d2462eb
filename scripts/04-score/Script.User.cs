// Yours to change: the converter writes this file once and never again.
// Implement any of the hooks of Script; NbRuntime.Log writes to the script's log.
using NbToScript.Runtime;

internal sealed partial class Script
{
    // partial void OnStart() { }

    // partial void OnStep(string title) { }

    // partial void OnError(System.Exception exception) { }
}
