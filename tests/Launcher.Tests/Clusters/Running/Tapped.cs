using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Launcher.Tests.Clusters.Running;

/// <summary>An interface of a service whose calls a test sees, answers or breaks.</summary>
public class Tapped<T> : DispatchProxy
    where T : class
{
    private T? _inner;
    private Action<string, object?>? _before;
    private Action<string>? _after;

    internal void Tap(T? inner, Action<string, object?>? before, Action<string>? after)
    {
        _inner = inner;
        _before = before;
        _after = after;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (!targetMethod!.ReturnType.IsGenericType || args is not { Length: > 0 })
        {
            return _inner is null ? null : targetMethod.Invoke(_inner, args);
        }

        var answer = targetMethod.ReturnType.GetGenericArguments()[0];
        return typeof(Tapped<T>)
            .GetMethod(nameof(CallAsync), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(answer)
            .Invoke(this, [targetMethod, args]);
    }

    private async Task<TAnswer> CallAsync<TAnswer>(MethodInfo method, object?[] args)
        where TAnswer : new()
    {
        var operation = method.Name[..^"Async".Length];
        _before?.Invoke(operation, args[0]);
        var answer = _inner is null ? new TAnswer() : await Call<TAnswer>(method, args);
        _after?.Invoke(operation);
        return answer;
    }

    private Task<TAnswer> Call<TAnswer>(MethodInfo method, object?[] args)
    {
        try
        {
            return (Task<TAnswer>)method.Invoke(_inner, args)!;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
