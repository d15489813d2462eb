namespace Launcher.Children;

/// <summary>
/// Runs a program to its end and returns its exit code. Lines of both streams arrive one at a time, in the order in
/// which they were read. On interruption the child is asked to stop and then made to.
/// </summary>
internal delegate Task<int> RunChild(ChildCommand command, Action<ChildLine> onLine, Interruption interruption);
