using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Spark.Lambdas.Closures;

/// <summary>What means something in this process only.</summary>
internal static class Untransferable
{
    private static readonly (Type Type, string What, string WayOut)[] Known =
    [
        (typeof(SparkSession), "session", "Use frames and sessions around the function, not inside it."),
        (typeof(SparkContext), "session", "Use frames and sessions around the function, not inside it."),
        (typeof(DataFrame), "frame", "Join the frames, or collect the rows that the function needs first."),
        (typeof(Column), "column", "Give the function values; columns are for the frame around it."),
        (typeof(Stream), "stream", "Open it inside the function, or read what is needed into a value first."),
        (typeof(TextReader), "reader", "Open it inside the function, or read what is needed into a value first."),
        (typeof(TextWriter), "writer", "Open it inside the function."),
        (typeof(Task), "task", "Await it first and capture its result."),
        (typeof(Thread), "thread", "Start it inside the function."),
        (typeof(CancellationTokenSource), "cancellation", "Leave it out; a cancelled action ends its tasks."),
        (typeof(System.Runtime.InteropServices.SafeHandle), "handle", "Open it inside the function."),
        (typeof(WaitHandle), "wait handle", "Leave it out; functions of different executors do not meet."),
        (typeof(System.Net.Sockets.Socket), "connection", "Open it inside the function."),
        (typeof(HttpMessageInvoker), "connection", "Make it inside the function."),
        (typeof(MarshalByRefObject), "remote object", "Make it inside the function."),
        (typeof(System.Reflection.MemberInfo), "member of a type", "Capture its name."),
        (typeof(IEngineBound), "object of the session", "Collect what the function needs first."),
    ];

    /// <summary>Why values of the type stay here; null when they may travel.</summary>
    public static string? Reason(Type type)
    {
        foreach (var (known, what, wayOut) in Known)
        {
            if (known.IsAssignableFrom(type))
            {
                return $"A '{type.Name}' is a {what} of this process and cannot travel to the executors. {wayOut}";
            }
        }

        return null;
    }
}

/// <summary>Marks what belongs to one session and its engine.</summary>
internal interface IEngineBound;
