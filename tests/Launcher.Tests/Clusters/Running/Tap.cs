using System.Reflection;

namespace Launcher.Tests.Clusters.Running;

internal static class Tap
{
    /// <param name="inner">Null for a service that says yes to everything.</param>
    /// <param name="before">Gets operation and request; what it throws is the call's failure.</param>
    /// <param name="after">What it throws takes the answer's place; the work is done by then.</param>
    public static T Of<T>(T? inner, Action<string, object?>? before = null, Action<string>? after = null)
        where T : class
    {
        var proxy = DispatchProxy.Create<T, Tapped<T>>();
        ((Tapped<T>)(object)proxy).Tap(inner, before, after);
        return proxy;
    }
}
