using System.Reflection;

namespace Spark.Display.Kernels;

/// <summary>The running notebook cell. Take it on the thread of the cell; afterwards any thread may use it.</summary>
internal sealed class KernelContext
{
    private readonly KernelMembers _members;
    private readonly object _context;

    private KernelContext(KernelMembers members, object context)
    {
        _members = members;
        _context = context;
    }

    /// <summary>Null outside a notebook and between cells.</summary>
    public static KernelContext? Current =>
        KernelMembers.Found is { } members && members.Current.GetValue(null) is { } context
            ? new KernelContext(members, context)
            : null;

    /// <summary>Fires when the person stops the cell; never outside a notebook.</summary>
    public static CancellationToken CancellationToken => Current?.Cancellation ?? CancellationToken.None;

    public CancellationToken Cancellation => (CancellationToken)_members.CancellationToken.GetValue(_context)!;

    /// <summary>Shows a value in the cell's output and hands out the way to replace it there.</summary>
    public Action<object> Display(object value)
    {
        var shown = _members.Display.Invoke(null, [_context, value, Array.Empty<string>()])!;
        var update = shown.GetType().GetMethod("Update", [typeof(object)])
            ?? throw new MissingMethodException(shown.GetType().FullName, "Update");
        return next => update.Invoke(shown, BindingFlags.DoNotWrapExceptions, null, [next], null);
    }
}
