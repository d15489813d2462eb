using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Spark.Sql;
using Spark.Embedded.Functions;

namespace Spark.Embedded.Native;

/// <summary>Registers C# functions with a database, each once, when a statement first needs it.</summary>
internal sealed unsafe class NativeFunctions(Connection connection)
{
    private readonly Lock _lock = new();
    private readonly HashSet<NativeFunction> _registered = [];

    public void Ensure(IReadOnlyList<NativeFunction> functions)
    {
        lock (_lock)
        {
            foreach (var function in functions.Where(function => !_registered.Contains(function)))
            {
                Register(function);
                _registered.Add(function);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Run(nint info, nint input, nint output)
    {
        try
        {
            var kernel = (ScalarKernel)GCHandle.FromIntPtr(DuckDb.ScalarFunctionGetExtraInfo(info)).Target!;
            var writer = new VectorWriter(output);
            kernel.Run(new DataChunk(input), ref writer);
        }
#pragma warning disable CA1031 // Nothing may cross into native code; the query fails with the message instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            DuckDb.ScalarFunctionSetError(info, CallbackFailures.Note(exception));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint info) => GCHandle.FromIntPtr(info).Free();

    private void Register(NativeFunction function)
    {
        var handle = DuckDb.CreateScalarFunction();
        try
        {
            DuckDb.ScalarFunctionSetName(handle, function.SqlName);
            foreach (var parameter in function.Parameters)
            {
                using var type = LogicalType.Of(parameter);
                DuckDb.ScalarFunctionAddParameter(handle, type.Handle);
            }

            using var result = LogicalType.Of(function.Result);
            DuckDb.ScalarFunctionSetReturnType(handle, result.Handle);
            DuckDb.ScalarFunctionSetSpecialHandling(handle);
            if (function.IsVolatile)
            {
                DuckDb.ScalarFunctionSetVolatile(handle);
            }

            DuckDb.ScalarFunctionSetExtraInfo(handle, (nint)GCHandle.Alloc(function.Kernel), &Release);
            DuckDb.ScalarFunctionSetFunction(handle, &Run);
            if (DuckDb.RegisterScalarFunction(connection.Handle, handle) != 0)
            {
                throw new EngineException($"The embedded database does not take function '{function.SqlName}'.");
            }
        }
        finally
        {
            DuckDb.DestroyScalarFunction(ref handle);
        }
    }
}
