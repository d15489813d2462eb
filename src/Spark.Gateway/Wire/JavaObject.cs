namespace Spark.Gateway.Wire;

/// <summary>
/// A handle of an object in the JVM. The JVM keeps the object until the handle is disposed or collected, so dispose
/// what a loop makes. <see cref="Call{T}"/> gives values, <see cref="Call(string, object?[])"/> objects,
/// <see cref="Run"/> nothing.
/// </summary>
internal sealed class JavaObject : IDisposable
{
    private readonly string _id;
    private int _isReleased;

    public JavaObject(JavaGateway java, string id)
    {
        Java = java;
        _id = id;
    }

    ~JavaObject() => Release();

    public JavaGateway Java { get; }

    public string Id
    {
        get
        {
            // The JVM takes a released id as an argument for null and says nothing.
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isReleased) != 0, this);
            return _id;
        }
    }

    /// <summary>Calls a method that gives an object other than null.</summary>
    public JavaObject Call(string method, params object?[] arguments) => Call<JavaObject>(method, arguments);

    /// <summary>
    /// Calls a method. Give bool, int, long, double, string, byte[], DecimalValue or JavaObject for
    /// <typeparamref name="T"/>; a nullable type where the method may give null.
    /// </summary>
    public T Call<T>(string method, params object?[] arguments)
    {
        var value = Java.CallMethod(this, method, arguments);
        return JavaReturns.As<T>(value, method);
    }

    /// <summary>Calls a method that may give null.</summary>
    public JavaObject? CallOrNull(string method, params object?[] arguments) =>
        (JavaObject?)Java.CallMethod(this, method, arguments);

    /// <summary>Calls a method for its effect. A result such as a setter's <c>this</c> is released at once.</summary>
    public void Run(string method, params object?[] arguments) =>
        (Java.CallMethod(this, method, arguments) as JavaObject)?.Dispose();

    /// <summary>Whether the object is of a class or interface, named in full.</summary>
    public bool Is(string className) =>
        Java.Static<bool>("py4j.reflection.TypeUtil", "isInstanceOf", className, this);

    /// <summary>Full name of the object's class.</summary>
    public string ClassName
    {
        get
        {
            using var type = Call("getClass");
            return type.Call<string>("getName");
        }
    }

    /// <summary>Java's own text of the object; costs a call.</summary>
    public string Text() => Call<string>("toString");

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) == 0)
        {
            Java.Release(_id);
        }
    }
}
